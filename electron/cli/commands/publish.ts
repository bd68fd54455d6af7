import { leavingTopics, stayingTopics } from '../../../shared/compliance/leaving.ts'
import { leavingDa } from '../../../shared/i18n/leaving/da.ts'
import { leavingDe } from '../../../shared/i18n/leaving/de.ts'
import { leavingEn } from '../../../shared/i18n/leaving/en.ts'
import type { OutletId } from '../../../shared/kernel/ids.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import { changeWish, wishesOf, type SaidWish } from '../changeWish.ts'
import { withDoor, type Door } from '../door.ts'
import { exitCodes } from '../io.ts'
import { layDraft } from '../draftFile.ts'
import { readPack } from '../packFile.ts'
import { localDate } from '../localDate.ts'
import type { AddCommand } from '../addCommand.ts'
import { findingLines } from '../findingLines.ts'
import type { Speaker } from '../speaker.ts'

const leavingWords = { en: leavingEn, de: leavingDe, da: leavingDa }

interface Options {
  readonly data: string
  readonly as?: string
  readonly outlet: string
  readonly week: LocalDate
  readonly reason?: string
  readonly amendment?: string
  readonly wish?: readonly SaidWish[]
}

interface RulesOptions {
  readonly data: string
  readonly as?: string
  readonly effectiveOn: LocalDate
  readonly note: string
  readonly canary?: readonly string[]
}

const outletIdsOf = async (door: Door, names: readonly string[] | undefined): Promise<{ canary?: OutletId[] }> => {
  if (names === undefined) return {}
  const canary: OutletId[] = []
  for (const name of names) canary.push((await door.outlet(name)).outletId)
  return { canary }
}

/** The list of what leaves, where nobody of the outlet has confirmed it yet; the command is the confirmation. */
const leavingOf = async (
  door: Door,
  outletId: OutletId,
  version: number | null,
  { language }: Speaker,
): Promise<readonly string[]> => {
  if (version === null) return []
  await door.call('roster.confirmLeaving', { outletId, version })
  const t = leavingWords[language]
  return [
    `${t.leaves}:`,
    ...leavingTopics.map((topic) => `- ${t.leaving[topic]}`),
    `${t.stays}:`,
    ...stayingTopics.map((topic) => `- ${t.staying[topic]}`),
    `${t.readers} ${t.recognised}`,
    t.confirmedBy,
  ]
}

/** Checks first: what blocks, and what lacks a reason, is listed and nothing is published. */
const publishWeek = async (door: Door, options: Options, speaker: Speaker): Promise<void> => {
  const { outletId } = await door.outlet(options.outlet)
  const key = { outletId, weekOn: options.week }
  const { reason, wish } = options
  const planned = await door.call('roster.check', key)
  const receipt =
    wish === undefined ? planned : await door.call('roster.check', { ...key, wishes: wishesOf(wish, planned, speaker) })
  const excepted = new Set(receipt.exceptions.map(({ findingKey }) => findingKey))
  const unreasoned = reason === undefined ? receipt.needReason.filter((finding) => !excepted.has(finding.key)) : []
  const held = [...receipt.blocking, ...unreasoned]
  if (held.length > 0) {
    const board = await door.call('roster.open', key)
    const { blocking, undetermined } = receipt
    const data = { published: false, blocking, needReason: unreasoned, undetermined }
    return speaker.answer(data, findingLines(held, board.pack, speaker), exitCodes.findings)
  }
  const reasons = reason === undefined ? [] : receipt.needReason.map((finding) => ({ findingKey: finding.key, reason }))
  const leaving = await leavingOf(door, outletId, receipt.leaves.unread, speaker)
  speaker.tell(leaving)
  const amendment = options.amendment === undefined ? {} : { amendmentReason: options.amendment }
  await door.call('roster.publish', {
    ...key,
    digest: receipt.digest,
    reasons,
    wishes: [...receipt.wishes],
    ...amendment,
  })
  const sync = await door.call('share.sync', {})
  const { publication } = await door.call('roster.open', key)
  const data = { published: true, publication, waiting: sync.status.waiting, leaving }
  speaker.answer(data, [speaker.words.published(options.week, publication?.file ?? '')])
}

export const addPublishCommand: AddCommand = (program, speak) => {
  program
    .command('publish')
    .description('check and publish the plan of one outlet and week')
    .requiredOption('--data <folder>', 'data folder of the manager')
    .requiredOption('--outlet <outlet>', 'outlet, by name or id')
    .requiredOption('--week <monday>', 'Monday of the week', localDate)
    .option('--reason <text>', 'accept every finding that needs a reason, with this one')
    .option('--amendment <text>', 'why a week that is published already changes')
    .option(
      '--wish <wish...>',
      'whose wish its changes were: outlet, agreed or person; <shift>=<wish> for one',
      changeWish,
    )
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (options: Options) => {
      const speaker = speak()
      await withDoor(options, speaker, (door) => publishWeek(door, options, speaker))
    })

  program
    .command('publish-rules')
    .description('publish a pack file as the next version of the rules')
    .argument('<pack>', 'pack file; its rules, tables, adjustments and test cases are taken')
    .requiredOption('--data <folder>', 'data folder of the admin')
    .requiredOption('--effective-on <monday>', 'first Monday on which it holds', localDate)
    .requiredOption('--note <text>', 'what changed, and why')
    .option('--canary <outlets...>', 'outlets that take it first, by name or id')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (file: string, options: RulesOptions) => {
      const speaker = speak()
      const wanted = await readPack(file, speaker)
      await withDoor(options, speaker, async (door) => {
        const canary = await outletIdsOf(door, options.canary)
        await layDraft(door, wanted)
        const { effectiveOn, note } = options
        const pack = await door.call('rules.publish', { effectiveOn, note, ...canary })
        await door.call('share.sync', {})
        speaker.answer(pack, [speaker.words.rulesPublished(pack.version, pack.effectiveOn)])
      })
    })
}
