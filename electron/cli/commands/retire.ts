import type { RetentionView } from '../../../shared/contract/evidence.ts'
import type { AddCommand } from '../addCommand.ts'
import { withDoor } from '../door.ts'
import type { Speaker } from '../speaker.ts'

interface Options {
  readonly data: string
  readonly outlet: string
  readonly as?: string
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

const outcome = ({ state, dueAt, files }: RetentionView, dryRun: boolean, { words }: Speaker): string => {
  if (state === 'ready') return words.retired(files.length, dryRun)
  return state === 'tooYoung' ? words.nothingToRetire.tooYoung(dateOf(dueAt ?? 0)) : words.nothingToRetire[state]
}

export const addRetentionCommands: AddCommand = (program, speak) => {
  program
    .command('checkpoint')
    .description('let the chain of an outlet begin here once two have witnessed it and it is old enough')
    .requiredOption('--data <folder>', 'data folder')
    .requiredOption('--outlet <outlet>', 'outlet, by name or id')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (options: Options) => {
      const speaker = speak()
      await withDoor(options, speaker, async (door) => {
        const { outletId } = await door.outlet(options.outlet)
        const written = await door.call('share.checkpoint', { outletId })
        speaker.answer(written, [speaker.words.checkpoint(written.file)])
      })
    })

  program
    .command('retire')
    .description('remove own files from the share that a checkpoint has made needless')
    .requiredOption('--data <folder>', 'data folder')
    .requiredOption('--outlet <outlet>', 'outlet, by name or id')
    .option('--dry-run', 'only name them')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (options: Options & { readonly dryRun?: boolean }) => {
      const speaker = speak()
      const { dryRun = false } = options
      await withDoor(options, speaker, async (door) => {
        const { outletId } = await door.outlet(options.outlet)
        const view = await door.call('share.retire', { outletId, isTrial: dryRun })
        speaker.answer(view, [...view.files, outcome(view, dryRun, speaker)])
      })
    })
}
