import { withDoor } from '../door.ts'
import type { AddCommand } from '../addCommand.ts'

export const addKeepCommands: AddCommand = (program, speak) => {
  program
    .command('backup')
    .description('copy the database while it is in use')
    .requiredOption('--data <folder>', 'data folder')
    .action(async ({ data }: { data: string }) => {
      const speaker = speak()
      await withDoor({ data }, speaker, async (door) => {
        const backup = await door.call('backups.create', {})
        speaker.answer(backup, [speaker.words.backedUp(backup.file)])
      })
    })

  program
    .command('restore')
    .description('put a backup in the place of the database')
    .argument('<file>', 'name of the backup, as "backup" prints it')
    .requiredOption('--data <folder>', 'data folder')
    .action(async (file: string, { data }: { data: string }) => {
      const speaker = speak()
      await withDoor({ data }, speaker, async (door) => {
        const { state, organisation } = await door.call('backups.restore', { file })
        speaker.answer({ file, state, organisation }, [speaker.words.restored(file)])
      })
    })
}
