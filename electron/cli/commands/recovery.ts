import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { id } from '../../../shared/kernel/ids.ts'
import { largestRecoveryFile, recoveryKeyIn } from '../../../shared/sync/recoveryFile.ts'
import type { AddCommand } from '../addCommand.ts'
import { askPassphrase } from '../askPassphrase.ts'
import { withDoor } from '../door.ts'
import { CliFailure } from '../io.ts'
import type { Speaker } from '../speaker.ts'

interface Place {
  readonly data: string
}

/** Not the passphrase of the data folder: the file is for another person, or for a safe. */
const filePassphrase = async ({ words }: Speaker): Promise<string> => {
  const given = await askPassphrase('PLUMBLINE_RECOVERY_PASSPHRASE')
  if (given === null) throw new CliFailure('badInput', words.devices.recovery.noPassphrase)
  return given
}

const textOf = async (file: string): Promise<string | null> => {
  try {
    return (await stat(file)).size > largestRecoveryFile ? '' : await readFile(file, 'utf8')
  } catch {
    return null
  }
}

/** What it is, is told before anybody types a passphrase. */
const contentOf = async (file: string, { words }: Speaker): Promise<string> => {
  const text = await textOf(file)
  if (text === null) throw new CliFailure('badInput', words.devices.recovery.unreadable(file))
  if (recoveryKeyIn(text) === null) throw new CliFailure('badInput', words.devices.recovery.notOne(file))
  return text
}

/** Never in place of another file, and never half of one. */
const writeNew = async (path: string, text: string, { words }: Speaker): Promise<void> => {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 })
  } catch (cause) {
    const isThere = (cause as NodeJS.ErrnoException).code === 'EEXIST'
    if (!isThere) await rm(path, { force: true })
    throw new CliFailure('badInput', words.devices.recovery[isThere ? 'exists' : 'notWritten'](path))
  }
}

const addSave: AddCommand = (program, speak) => {
  program
    .command('recovery-save')
    .description('write a recovery key of the root into a file that a passphrase protects')
    .argument('<key>', 'the key, as "recovery" prints it')
    .requiredOption('--to <folder>', 'folder for the file')
    .requiredOption('--data <folder>', 'data folder of an admin')
    .action(async (key: string, { data, to }: Place & { readonly to: string }) => {
      const speaker = speak()
      await withDoor({ data }, speaker, async (door) => {
        const passphrase = await filePassphrase(speaker)
        const { name, file } = await door.call('devices.saveRecoveryKey', { deviceId: id(key), passphrase })
        const path = join(to, name)
        await writeNew(path, file, speaker)
        speaker.answer({ file: path }, [speaker.words.devices.recovery.saved(path)])
      })
    })
}

const addList: AddCommand = (program, speak) => {
  program
    .command('recovery')
    .description('the keys of the root, and which of them lie in this data folder')
    .requiredOption('--data <folder>', 'data folder of an admin')
    .action(async ({ data }: Place) => {
      const speaker = speak()
      await withDoor({ data }, speaker, async (door) => {
        const { recovery } = await door.call('devices.list', {})
        const { key, places, needed } = speaker.words.devices.recovery
        speaker.answer(recovery, [
          ...(recovery?.keys ?? []).map(({ deviceId, here, own }) =>
            key(deviceId, places[own ? 'device' : here ? 'here' : 'elsewhere']),
          ),
          ...(recovery?.needed === true ? [needed] : []),
        ])
      })
    })
}

const addBack: AddCommand = (program, speak) => {
  for (const [name, method, said, description] of [
    [
      'recovery-remove',
      'devices.removeRecoveryKey',
      'removed',
      'remove a recovery key from this data folder, against its file',
    ],
    ['recovery-restore', 'devices.restoreRecoveryKey', 'restored', 'bring a recovery key back from its file'],
  ] as const) {
    program
      .command(name)
      .description(description)
      .argument('<file>', 'file that "recovery-save" wrote')
      .requiredOption('--data <folder>', 'data folder of an admin')
      .action(async (path: string, { data }: Place) => {
        const speaker = speak()
        await withDoor({ data }, speaker, async (door) => {
          const file = await contentOf(path, speaker)
          const { recovery } = await door.call(method, { file, passphrase: await filePassphrase(speaker) })
          speaker.answer(recovery, [speaker.words.devices.recovery[said]])
        })
      })
  }
}

export const addRecoveryCommands: AddCommand = (program, speak) => {
  addList(program, speak)
  addSave(program, speak)
  addBack(program, speak)
}
