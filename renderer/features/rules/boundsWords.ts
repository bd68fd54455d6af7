import type { Bounds, Range } from '#shared/decisions/model.ts'
import type { ChangeMessages } from '#shared/i18n/changes/messages.ts'

type Say = (value: number) => string
const rangeText = ({ min, max }: Range, say: Say): string => `${say(min)}–${say(max)}`
const isSame = (a: Range, b: Range): boolean => a.min === b.min && a.max === b.max

/** "alone 2–5, with approval 1–7", or that no local value is permitted. */
export const boundsWords = (bounds: Bounds | null, t: ChangeMessages, say: Say): string =>
  bounds === null ? t.noBounds : t.bands(rangeText(bounds.free, say), rangeText(bounds.outer, say))

/** Only the bands that changed, each before and after. */
export const boundsChangeWords = (before: Bounds | null, after: Bounds | null, t: ChangeMessages, say: Say): string => {
  if (before === null || after === null) return `${boundsWords(before, t, say)} → ${boundsWords(after, t, say)}`
  const pair = (one: Range, other: Range) => `${rangeText(one, say)} → ${rangeText(other, say)}`
  return [
    ...(isSame(before.free, after.free) ? [] : [t.freeBand(pair(before.free, after.free))]),
    ...(isSame(before.outer, after.outer) ? [] : [t.outerBand(pair(before.outer, after.outer))]),
  ].join('; ')
}
