import { resolve } from 'node:path'
import { Option } from 'commander'
import type { SessionView } from '../../../shared/contract/session.ts'
import type { AddCommand } from '../addCommand.ts'
import { withDoor } from '../door.ts'
import type { Speaker } from '../speaker.ts'

interface Invite {
  readonly data: string
  readonly role: 'admin' | 'lead' | 'manager' | 'auditor'
  readonly outlet: readonly string[]
  readonly region: readonly string[]
}
const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

const addInvite: AddCommand = (program, speak) => {
  program
    .command('invite')
    .description('print an invitation for one more person')
    .argument('<name>', 'name of the person')
    .requiredOption('--data <folder>', 'data folder of the admin')
    .addOption(
      new Option('--role <role>', 'what they do').choices(['admin', 'lead', 'manager', 'auditor']).default('manager'),
    )
    .option('--outlet <outlet>', 'outlet of a manager, by name or id; may be repeated', collect, [])
    .option('--region <region>', 'region of a lead, by name or id; may be repeated', collect, [])
    .action(async (name: string, options: Invite) => {
      const speaker = speak()
      await withDoor({ data: options.data }, speaker, async (door) => {
        const { regions } = await door.session()
        const outletIds = await Promise.all(options.outlet.map(async (one) => (await door.outlet(one)).outletId))
        const regionIds = options.region.map(
          (one) =>
            regions.find((region) => region.name === one)?.regionId ?? (one as (typeof regions)[number]['regionId']),
        )
        const invited = await door.call('setup.invite', { name, role: options.role, outletIds, regionIds })
        speaker.answer(invited, [invited.invitation])
      })
    })
}

/** What whoever waits has to know: what to do, and the words to read out. */
const waitingLines = ({ state, device }: SessionView, { words }: Speaker): readonly string[] => {
  if (state === 'refused' || state === 'revoked') return [words.devices.outside[state]]
  if (state !== 'waiting') return []
  return [words.waitingForAdmission, ...(device === null ? [] : [words.devices.words(device.fingerprint)])]
}

const addJoin: AddCommand = (program, speak) => {
  program
    .command('join')
    .description('join an organisation with an invitation')
    .argument('<invitation>', 'the line that the admin handed over')
    .requiredOption('--data <folder>', 'new data folder')
    .requiredOption('--share <folder>', 'share folder')
    .requiredOption('--name <name>', 'your name, as others see it')
    .action(async (invitation: string, options: { data: string; share: string; name: string }) => {
      const speaker = speak()
      await withDoor({ data: options.data }, speaker, async (door) => {
        const shareFolder = resolve(options.share)
        const view = await door.call('setup.join', { invitation, shareFolder, name: options.name })
        const waits = waitingLines(view, speaker)
        const data = { state: view.state, organisation: view.organisation, device: view.device }
        speaker.answer(data, [speaker.words.joined(view.organisation ?? ''), ...waits])
      })
    })
}

const addStatus: AddCommand = (program, speak) => {
  program
    .command('status')
    .description('who acts here, and on which outlets')
    .requiredOption('--data <folder>', 'data folder')
    .action(async ({ data }: { data: string }) => {
      const speaker = speak()
      await withDoor({ data }, speaker, async (door) => {
        const view = await door.session()
        const { organisation, actor, outlets } = view
        const waits = waitingLines(view, speaker)
        speaker.answer(view, [speaker.words.status(organisation ?? '-', actor?.name ?? '-', outlets.length), ...waits])
      })
    })
}

export const addJoinCommands: AddCommand = (program, speak) => {
  addInvite(program, speak)
  addJoin(program, speak)
  addStatus(program, speak)
}
