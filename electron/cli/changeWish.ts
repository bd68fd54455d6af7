import { InvalidArgumentError } from 'commander'
import type { Receipt } from '../../shared/contract/roster.ts'
import { changeWishes, type ChangeWish } from '../../shared/roster/model.ts'
import { CliFailure } from './io.ts'
import type { Speaker } from './speaker.ts'

/** What somebody says about one shift, or about every change (null). */
export interface SaidWish {
  readonly shiftId: string | null
  readonly wish: ChangeWish['wish'] | 'outlet'
}

const known = ['outlet', ...changeWishes] as const
const listed = known.join(', ')

/** For options: `person`, or `<shift>=person`; the one that is said later goes before. */
export const changeWish = (text: string, said: readonly SaidWish[] = []): readonly SaidWish[] => {
  const at = text.lastIndexOf('=')
  const wish = known.find((word) => word === text.slice(at + 1))
  if (wish === undefined || at === 0)
    throw new InvalidArgumentError(`not one of ${listed}, or <shift>= and one of them`)
  return [...said, { shiftId: at < 0 ? null : text.slice(0, at), wish }]
}

/** The wishes to check and publish with. A shift that does not change, and a week that was never published, are refused. */
export const wishesOf = (
  said: readonly SaidWish[],
  { amendmentReasonNeeded, changes }: Receipt,
  { words }: Speaker,
): ChangeWish[] => {
  if (!amendmentReasonNeeded) throw new CliFailure('nothingAmended', words.nothingAmended)
  const shiftIds = changes.flatMap(({ before, after }) => (before ?? after)?.shiftId ?? [])
  const unknown = said.find(({ shiftId }) => shiftId !== null && shiftIds.every((each) => each !== shiftId))
  if (unknown?.shiftId !== undefined && unknown.shiftId !== null)
    throw new CliFailure('unknownShift', words.unknownShift(unknown.shiftId))
  return shiftIds.flatMap((shiftId) => {
    const wish = said.findLast((each) => each.shiftId === null || each.shiftId === shiftId)?.wish ?? 'outlet'
    return wish === 'outlet' ? [] : [{ shiftId, wish }]
  })
}
