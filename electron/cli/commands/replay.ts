import { withDoor } from '../door.ts'
import { layDraft } from '../draftFile.ts'
import { exitCodes } from '../io.ts'
import { readPack } from '../packFile.ts'
import type { AddCommand } from '../addCommand.ts'
import { wholeNumber } from '../wholeNumber.ts'

interface Options {
  readonly data: string
  readonly as?: string
  readonly draft: string
  readonly weeks?: number
}

export const addReplayCommand: AddCommand = (program, speak) => {
  program
    .command('replay')
    .description('try a pack file on the published weeks of all outlets')
    .requiredOption('--data <folder>', 'data folder of the admin')
    .requiredOption('--draft <pack>', 'pack file to try')
    .option('--weeks <number>', 'how many weeks', wholeNumber)
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (options: Options) => {
      const speaker = speak()
      const wanted = await readPack(options.draft, speaker)
      await withDoor(options, speaker, async (door) => {
        await layDraft(door, wanted)
        try {
          const weeks = options.weeks === undefined ? {} : { weeks: options.weeks }
          const job = await door.call('rules.replay', weeks)
          await door.finish(job)
          const result = await door.call('rules.replayResult', job)
          const outlets = result?.outlets ?? []
          const added = outlets.reduce((sum, outlet) => sum + outlet.newFindings, 0)
          const gone = outlets.reduce((sum, outlet) => sum + outlet.vanishedFindings, 0)
          const { words } = speaker
          const hit = outlets.filter((outlet) => outlet.newFindings + outlet.vanishedFindings > 0)
          speaker.answer(
            result,
            [
              ...hit.map((outlet) =>
                words.replayedOutlet(outlet.outletName, outlet.newFindings, outlet.vanishedFindings),
              ),
              words.replayed(added, gone),
            ],
            added > 0 ? exitCodes.findings : exitCodes.fine,
          )
        } finally {
          await door.call('rules.undoDraft', {})
        }
      })
    })
}
