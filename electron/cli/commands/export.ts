import { resolve } from 'node:path'
import { Argument } from 'commander'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import { weekFactsOf } from '../../../shared/roster/weekFacts.ts'
import { withDoor, type Door } from '../door.ts'
import { CliFailure } from '../io.ts'
import { localDate } from '../localDate.ts'
import type { AddCommand } from '../addCommand.ts'
import type { Speaker } from '../speaker.ts'
import { wholeNumber } from '../wholeNumber.ts'

interface Options {
  readonly data: string
  readonly as?: string
  readonly pack?: number
  readonly outlet?: string
  readonly week?: LocalDate
}

const trustOf = (door: Door, speaker: Speaker) => {
  const profile = door.composed.backend.workspace().stores.profiles.get()
  if (profile === null) throw speaker.failure({ code: 'refused', why: 'noProfile', details: {} })
  const { shareId, organisationId, rootSha256 } = profile
  return { shareId, organisationId, rootSha256 }
}

/** What a check may see: no names, no birth dates. */
const planOf = async (door: Door, { outlet, week }: Options, { words }: Speaker) => {
  if (outlet === undefined) throw new CliFailure('badInput', words.optionMissing('--outlet'))
  if (week === undefined) throw new CliFailure('badInput', words.optionMissing('--week'))
  const { outletId } = await door.outlet(outlet)
  const board = await door.call('roster.open', { outletId, weekOn: week })
  return { week: weekFactsOf(board), overrides: board.overrides }
}

const packOf = async (door: Door, { pack }: Options) => {
  const newest = door.composed.backend.workspace().stores.packs.newest()?.version ?? 1
  return door.call('rules.pack', { version: pack ?? newest })
}

const writeHistory = async (door: Door, folder: string | undefined, speaker: Speaker): Promise<void> => {
  if (folder === undefined) throw new CliFailure('badInput', speaker.words.optionMissing('<folder>'))
  const job = await door.finish(await door.call('compare.export', { folder: resolve(folder) }))
  const written = await door.call('compare.exportResult', { jobId: job.jobId })
  if (written === null) throw new CliFailure('failed', speaker.words.jobFailed('export'))
  speaker.answer(written, [speaker.words.historyWritten(written.weeks, written.rows, written.files)])
}

export const addExportCommand: AddCommand = (program, speak) => {
  program
    .command('export')
    .description(
      'print a pack, a plan without names, or whom this folder trusts, as JSON; or write the history as Parquet',
    )
    .addArgument(new Argument('<what>', 'what to print, or parquet').choices(['pack', 'plan', 'trust', 'parquet']))
    .argument('[folder]', 'where Parquet files go: a folder that is empty or absent')
    .requiredOption('--data <folder>', 'data folder')
    .option('--pack <version>', 'version of the pack; the newest when left out', wholeNumber)
    .option('--outlet <outlet>', 'outlet of the plan, by name or id')
    .option('--week <monday>', 'week of the plan', localDate)
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (what: 'pack' | 'plan' | 'trust' | 'parquet', folder: string | undefined, options: Options) => {
      const speaker = speak()
      await withDoor(options, speaker, async (door) => {
        if (what === 'parquet') return writeHistory(door, folder, speaker)
        const value =
          what === 'trust'
            ? trustOf(door, speaker)
            : await (what === 'pack' ? packOf(door, options) : planOf(door, options, speaker))
        speaker.answer(value, [JSON.stringify(value, null, 2)])
      })
    })
}
