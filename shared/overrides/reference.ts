/** A text that names a number or a finding of the product, so that another device can find it and check that it is the same. */
import { digestOf } from '../kernel/digest.ts'
import type { Digest } from '../kernel/digest.ts'
import { id } from '../kernel/ids.ts'
import type { OutletId, RuleId } from '../kernel/ids.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { isLocalDate } from '../kernel/time.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { EffectiveValue, Finding } from '../roster/findings.ts'
import type { ReplayedWeek } from '../rules/replayTally.ts'

interface Named {
  readonly ruleId: RuleId
  readonly packVersion: number
  /** First half of the digest: enough to tell two apart, short enough for a letter. */
  readonly digest: Digest
}
export interface ValueReference extends Named {
  readonly kind: 'value'
  /** Null: the value of the pack, before any outlet. */
  readonly outletId: OutletId | null
  readonly on: LocalDate
  readonly parameter: string
}
export interface FindingReference extends Named {
  readonly kind: 'finding'
  readonly outletId: OutletId
  readonly weekOn: LocalDate
  readonly key: string
}
/** What a draft would have meant in some weeks of an outlet. */
export interface ReplayReference {
  readonly kind: 'replay'
  readonly outletId: OutletId
  /** The first and the last week that was counted. */
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate
  /** First half of the digest of the draft's content. */
  readonly draft: Digest
  /** First half of the digest of the figures, week by week. */
  readonly digest: Digest
}
export type Reference = ValueReference | FindingReference | ReplayReference

export type ReferenceFault = 'noReference' | 'otherKind' | 'missingParts' | 'badDate' | 'badVersion' | 'badDigest'

const scheme = 'plumbline:'
const digits = 32
const shortDigest = (value: unknown): Digest => digestOf(value).slice(0, digits)

/** With every layer: a number that came about in another way is another one. */
export const valueDigest = ({ ruleId, parameter, value, unit, packVersion, layers }: EffectiveValue): Digest =>
  shortDigest({ ruleId, parameter, value, unit, packVersion, layers })
export const findingDigest = (finding: Finding): Digest => shortDigest(finding)
/** Week by week: the same sum of other weeks is another one. */
export const replayDigest = (weeks: readonly ReplayedWeek[]): Digest => shortDigest(weeks)
/** A draft by the digest of its content, as a reference calls it. */
export const draftName = (contentDigest: Digest): Digest => contentDigest.slice(0, digits)

export const valueReference = (
  value: EffectiveValue,
  { outletId, on }: Pick<ValueReference, 'outletId' | 'on'>,
): ValueReference => {
  const { ruleId, parameter, packVersion } = value
  return { kind: 'value', outletId, on, ruleId, parameter, packVersion, digest: valueDigest(value) }
}
export const findingReference = (
  finding: Finding,
  place: Pick<FindingReference, 'outletId' | 'weekOn' | 'packVersion'>,
): FindingReference => {
  const { outletId, weekOn, packVersion } = place
  const { ruleId, key } = finding
  return { kind: 'finding', outletId, weekOn, ruleId, key, packVersion, digest: findingDigest(finding) }
}

/** Of one week or more, ascending; null of none. */
export const replayReference = (
  outletId: OutletId,
  contentDigest: Digest,
  weeks: readonly ReplayedWeek[],
): ReplayReference | null => {
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (first === undefined || last === undefined) return null
  const [fromOn, untilOn] = [first.weekOn, last.weekOn]
  return { kind: 'replay', outletId, fromOn, untilOn, draft: draftName(contentDigest), digest: replayDigest(weeks) }
}

const partsIn = (reference: Reference): readonly (string | number)[] => {
  const { outletId, digest } = reference
  if (reference.kind === 'replay') return [outletId ?? '', reference.fromOn, reference.untilOn, reference.draft, digest]
  const [date, name] =
    reference.kind === 'value' ? [reference.on, reference.parameter] : [reference.weekOn, reference.key]
  return [outletId ?? '', date, reference.ruleId, name, reference.packVersion, digest]
}

/**
 * `plumbline:<kind>/<outlet>/<date>/<rule>/<parameter or finding>/<pack version>/<digest>` or
 * `plumbline:replay/<outlet>/<first Monday>/<last Monday>/<draft>/<digest>`, each part percent-encoded.
 */
export const formatReference = (reference: Reference): string =>
  scheme + [reference.kind, ...partsIn(reference)].map(encodeURIComponent).join('/')

const decoded = (part: string): string | null => {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

const isDigest = (text: string): boolean => /^[0-9a-f]{32}$/.test(text)

/** So many texts, of which those in `mayBeEmpty` may be empty; null where one is missing, too many, or no text. */
const textsOf = (parts: readonly string[], count: number, mayBeEmpty: boolean): readonly string[] | null => {
  const texts = parts.map(decoded).filter((text) => text !== null)
  const isWhole = texts.length === count && parts.length === count
  return isWhole && texts.every((text, at) => text !== '' || (at === 0 && mayBeEmpty)) ? texts : null
}

const readReplay = (parts: readonly string[]): Result<ReplayReference, ReferenceFault> => {
  const texts = textsOf(parts, 5, false)
  if (texts === null) return err('missingParts')
  const [outlet, fromOn, untilOn, draft, digest] = texts as [string, string, string, string, string]
  if (!isLocalDate(fromOn) || !isLocalDate(untilOn) || untilOn < fromOn) return err('badDate')
  if (!isDigest(draft) || !isDigest(digest)) return err('badDigest')
  return ok({ kind: 'replay', outletId: id<'Outlet'>(outlet), fromOn, untilOn, draft, digest })
}

const readNamed = (
  kind: 'value' | 'finding',
  parts: readonly string[],
): Result<ValueReference | FindingReference, ReferenceFault> => {
  const texts = textsOf(parts, 6, kind === 'value')
  if (texts === null) return err('missingParts')
  const [outlet, date, rule, name, version, digest] = texts as [string, string, string, string, string, string]
  if (!isLocalDate(date)) return err('badDate')
  if (!/^[1-9]\d{0,8}$/.test(version)) return err('badVersion')
  if (!isDigest(digest)) return err('badDigest')
  const named = { ruleId: id<'Rule'>(rule), packVersion: Number(version), digest }
  return ok(
    kind === 'value'
      ? { kind, ...named, outletId: outlet === '' ? null : id<'Outlet'>(outlet), on: date, parameter: name }
      : { kind, ...named, outletId: id<'Outlet'>(outlet), weekOn: date, key: name },
  )
}

/** Reads what was copied, spaces around it allowed; nothing is guessed. */
export const parseReference = (text: string): Result<Reference, ReferenceFault> => {
  const trimmed = text.trim()
  if (!trimmed.startsWith(scheme)) return err('noReference')
  const [kind, ...parts] = trimmed.slice(scheme.length).split('/')
  if (kind === 'replay') return readReplay(parts)
  return kind === 'value' || kind === 'finding' ? readNamed(kind, parts) : err('otherKind')
}
