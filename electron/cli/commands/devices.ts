import type { DevicesView, DeviceView, WaitingView } from '../../../shared/contract/devices.ts'
import { id } from '../../../shared/kernel/ids.ts'
import { may, type Actor } from '../../../shared/people/permissions.ts'
import { syncOf } from '../../backend/share/sync.ts'
import type { AddCommand } from '../addCommand.ts'
import { withDoor, type Door } from '../door.ts'
import { CliFailure } from '../io.ts'
import type { Speaker } from '../speaker.ts'
import { wholeNumber } from '../wholeNumber.ts'

interface Place {
  readonly data: string
}

const roleIn = ({ words }: Speaker, { role }: Pick<Actor, 'role'>): string => words.devices.roles[role]

const waitingLines = ({ requests, invitations }: WaitingView, speaker: Speaker): readonly string[] => {
  const { words } = speaker
  return [
    ...requests.flatMap((one) => [
      words.devices.asks(one.writtenName, roleIn(speaker, one), one.deviceId),
      `  ${one.fingerprint}`,
      `  ${words.devices.invitedAs(one.name)}, ${words.devices.kinds[one.kind]}`,
    ]),
    ...invitations.map((one) => words.devices.invited(one.name, roleIn(speaker, one))),
  ]
}

const deviceLine = (device: DeviceView, speaker: Speaker): string => {
  const { words } = speaker
  const { name, deviceId, files, own, revoked } = device
  return [
    words.devices.device(name, roleIn(speaker, device), deviceId, files),
    ...(own ? [words.devices.own] : []),
    ...(revoked === null ? [] : [words.devices.revoked(revoked.afterSeq)]),
  ].join(', ')
}

/** Reads the inbox first: what it holds is a hint, and kept nowhere. */
const look = async (door: Door): Promise<DevicesView & WaitingView> => {
  await syncOf(door.composed.backend).run()
  const { actor } = await door.session()
  const devices = await door.call('devices.list', {})
  const none: WaitingView = { requests: [], invitations: [] }
  return { ...devices, ...(actor !== null && may(actor, 'admit') ? await door.call('devices.requests', {}) : none) }
}

const asking = async (door: Door, deviceId: string, { words }: Speaker) => {
  const { requests } = await look(door)
  const request = requests.find((one) => one.deviceId === deviceId)
  if (request === undefined) throw new CliFailure('requestGone', words.devices.notAsking(deviceId))
  return request
}

const addList: AddCommand = (program, speak) => {
  program
    .command('devices')
    .description('who asks to be let in, who is in, and who no longer is')
    .requiredOption('--data <folder>', 'data folder')
    .action(async ({ data }: Place) => {
      const speaker = speak()
      await withDoor({ data }, speaker, async (door) => {
        const seen = await look(door)
        speaker.answer(seen, [
          ...waitingLines(seen, speaker),
          ...seen.devices.map((device) => deviceLine(device, speaker)),
        ])
      })
    })
}

const addDecisions: AddCommand = (program, speak) => {
  program
    .command('admit')
    .description('let a device in whose six words were compared')
    .argument('<device>', 'the device, as "devices" prints it')
    .requiredOption('--words <words>', 'the six words that the other device shows, in quotes')
    .requiredOption('--data <folder>', 'data folder of the admin, or of the lead who invited')
    .action(async (device: string, { data, words: fingerprint }: Place & { readonly words: string }) => {
      const speaker = speak()
      await withDoor({ data }, speaker, async (door) => {
        const { writtenName } = await asking(door, device, speaker)
        const waiting = await door.call('devices.admit', { deviceId: id(device), fingerprint })
        speaker.answer(waiting, [speaker.words.devices.admitted(writtenName)])
      })
    })

  program
    .command('refuse')
    .description('let a device not in, and end the invitation that it used')
    .argument('<device>', 'the device, as "devices" prints it')
    .requiredOption('--data <folder>', 'data folder of the admin, or of the lead who invited')
    .action(async (device: string, { data }: Place) => {
      const speaker = speak()
      await withDoor({ data }, speaker, async (door) => {
        const { writtenName } = await asking(door, device, speaker)
        const waiting = await door.call('devices.refuse', { deviceId: id(device) })
        speaker.answer(waiting, [speaker.words.devices.refused(writtenName)])
      })
    })
}

interface Revoke extends Place {
  readonly reason: string
  readonly after?: number
}

const addRevoke: AddCommand = (program, speak) => {
  program
    .command('revoke')
    .description('end a device: files after a number no longer count')
    .argument('<device>', 'the device, as "devices" prints it')
    .requiredOption('--data <folder>', 'data folder of the admin, or of the lead who invited')
    .requiredOption('--reason <text>', 'why; everybody can read it')
    .option(
      '--after <number>',
      'number of the last file that counts; the last one read here when left out',
      wholeNumber,
    )
    .action(async (device: string, { data, reason, after }: Revoke) => {
      const speaker = speak()
      await withDoor({ data }, speaker, async (door) => {
        const { devices } = await look(door)
        const known = devices.find(({ deviceId }) => deviceId === device)
        if (known === undefined) throw new CliFailure('notFound', speaker.words.devices.unknown(device))
        const afterSeq = after ?? known.files
        const view = await door.call('devices.revoke', { deviceId: known.deviceId, afterSeq, reason })
        speaker.answer(view, [speaker.words.devices.ended(known.name, afterSeq)])
      })
    })
}

export const addDeviceCommands: AddCommand = (program, speak) => {
  addList(program, speak)
  addDecisions(program, speak)
  addRevoke(program, speak)
}
