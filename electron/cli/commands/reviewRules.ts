import { reviewVerdicts } from '../../../shared/rules/review.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import type { AddCommand } from '../addCommand.ts'
import { withDoor, type Door } from '../door.ts'
import { layDraft } from '../draftFile.ts'
import { CliFailure } from '../io.ts'
import { localDate } from '../localDate.ts'
import { readPack } from '../packFile.ts'
import type { Speaker } from '../speaker.ts'

interface Place {
  readonly data: string
  readonly as?: string
}
interface Publication extends Place {
  readonly effectiveOn: LocalDate
  readonly note: string
}
interface ReviewOptions extends Place {
  readonly digest?: string
  readonly verdict?: string
  readonly reason?: string
}
type Verdict = (typeof reviewVerdicts)[number]

const verdictOf = (text: string): Verdict | null => reviewVerdicts.find((verdict) => verdict === text) ?? null

/** The drafts that admins have shown, by the first characters of their digest. */
const listProposals = async (door: Door, speaker: Speaker): Promise<void> => {
  const data = await door.call('reviews.list', {})
  const lines = data.proposals.map(({ draft, review, changes }) =>
    speaker.words.proposal(
      review.digest.slice(0, 12),
      draft.version,
      changes.length,
      speaker.words.reviewStates[review.state],
    ),
  )
  speaker.answer(data, lines.length > 0 ? lines : [speaker.words.noProposals])
}

const decide = async (
  door: Door,
  options: { readonly digest: string; readonly verdict: string; readonly reason: string },
  speaker: Speaker,
): Promise<void> => {
  const { words } = speaker
  const verdict = verdictOf(options.verdict)
  if (verdict === null) throw new CliFailure('badInput', words.notAVerdict(options.verdict))
  const { proposals } = await door.call('reviews.list', {})
  const found = proposals.filter(({ review }) => review.digest.startsWith(options.digest))
  const digest = found.length === 1 ? found[0]?.review.digest : undefined
  if (digest === undefined) throw new CliFailure('notFound', words.noSuchProposal(options.digest))
  const data = await door.call('reviews.decide', { digest, verdict, reason: options.reason })
  await door.call('share.sync', {})
  speaker.answer(data, [words.decided(digest.slice(0, 12), words.reviewStates[data.state])])
}

const addProposing: AddCommand = (program, speak) => {
  program
    .command('propose-rules')
    .description('show a pack file to the other admins as the next version of the rules')
    .argument('<pack>', 'pack file; its rules, tables, adjustments and test cases are taken')
    .requiredOption('--data <folder>', 'data folder of the admin')
    .requiredOption('--note <text>', 'what changes, and why')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (file: string, options: Place & { readonly note: string }) => {
      const speaker = speak()
      const wanted = await readPack(file, speaker)
      await withDoor(options, speaker, async (door) => {
        await layDraft(door, wanted)
        const data = await door.call('reviews.propose', { note: options.note })
        await door.call('share.sync', {})
        speaker.answer(data, [speaker.words.proposed(data.digest.slice(0, 12))])
      })
    })

  program
    .command('review-rules')
    .description('list the drafts that admins have shown, or say what you think of one')
    .requiredOption('--data <folder>', 'data folder of the admin')
    .option('--digest <digest>', 'the draft that is meant, by its digest or the start of it')
    .option('--verdict <verdict>', 'approved or refused')
    .option('--reason <text>', 'why')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async ({ digest, verdict = '', reason = '', ...place }: ReviewOptions) => {
      const speaker = speak()
      await withDoor(place, speaker, (door) =>
        digest === undefined ? listProposals(door, speaker) : decide(door, { digest, verdict, reason }, speaker),
      )
    })
}

const addRepeating: AddCommand = (program, speak) => {
  program
    .command('release-rules')
    .description('publish the version that is tried in some outlets for all of them')
    .requiredOption('--data <folder>', 'data folder of the admin')
    .requiredOption('--effective-on <monday>', 'first Monday on which it holds', localDate)
    .requiredOption('--note <text>', 'how the trial went')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (options: Publication) => {
      const speaker = speak()
      await withDoor(options, speaker, async (door) => {
        const { effectiveOn, note } = options
        const pack = await door.call('reviews.release', { effectiveOn, note })
        await door.call('share.sync', {})
        speaker.answer(pack, [speaker.words.rulesPublished(pack.version, pack.effectiveOn)])
      })
    })

  program
    .command('roll-back-rules')
    .description('publish the content of an earlier version as a new one')
    .argument('<version>', 'the version to go back to', Number)
    .requiredOption('--data <folder>', 'data folder of the admin')
    .requiredOption('--effective-on <monday>', 'first Monday on which it holds', localDate)
    .requiredOption('--note <text>', 'why')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (version: number, options: Publication) => {
      const speaker = speak()
      await withDoor(options, speaker, async (door) => {
        const { effectiveOn, note } = options
        const pack = await door.call('reviews.rollBack', { version, effectiveOn, note })
        await door.call('share.sync', {})
        speaker.answer(pack, [speaker.words.rolledBack(pack.version, version, pack.effectiveOn)])
      })
    })
}

export const addReviewCommands: AddCommand = (program, speak) => {
  addProposing(program, speak)
  addRepeating(program, speak)
}
