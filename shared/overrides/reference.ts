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
export type Reference = ValueReference | FindingReference

export type ReferenceFault = 'noReference' | 'otherKind' | 'missingParts' | 'badDate' | 'badVersion' | 'badDigest'

const scheme = 'plumbline:'
const digits = 32
const shortDigest = (value: unknown): Digest => digestOf(value).slice(0, digits)

/** With every layer: a number that came about in another way is another one. */
export const valueDigest = ({ ruleId, parameter, value, unit, packVersion, layers }: EffectiveValue): Digest =>
  shortDigest({ ruleId, parameter, value, unit, packVersion, layers })
export const findingDigest = (finding: Finding): Digest => shortDigest(finding)

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

/** `plumbline:<kind>/<outlet>/<date>/<rule>/<parameter or finding>/<pack version>/<digest>`, each part percent-encoded. */
export const formatReference = (reference: Reference): string => {
  const { kind, outletId, ruleId, packVersion, digest } = reference
  const [date, name] =
    reference.kind === 'value' ? [reference.on, reference.parameter] : [reference.weekOn, reference.key]
  return scheme + [kind, outletId ?? '', date, ruleId, name, packVersion, digest].map(encodeURIComponent).join('/')
}

const decoded = (part: string): string | null => {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

interface Parts {
  readonly outlet: string
  readonly date: string
  readonly rule: string
  readonly name: string
  readonly version: string
  readonly digest: string
}

/** All parts, the outlet's perhaps empty; null where one is missing, too many, or no text. */
const partsOf = (texts: readonly string[]): Parts | null => {
  const parts = texts.map(decoded)
  if (parts.length !== 6 || parts.includes(null)) return null
  const [outlet, date, rule, name, version, digest] = parts as [string, string, string, string, string, string]
  return rule === '' || name === '' ? null : { outlet, date, rule, name, version, digest }
}

const numbersOf = ({
  date,
  version,
  digest,
}: Parts): Result<{ on: LocalDate; packVersion: number }, ReferenceFault> => {
  if (!isLocalDate(date)) return err('badDate')
  if (!/^[1-9]\d{0,8}$/.test(version)) return err('badVersion')
  return /^[0-9a-f]{32}$/.test(digest) ? ok({ on: date, packVersion: Number(version) }) : err('badDigest')
}

/** Reads what was copied, spaces around it allowed; nothing is guessed. */
export const parseReference = (text: string): Result<Reference, ReferenceFault> => {
  const trimmed = text.trim()
  if (!trimmed.startsWith(scheme)) return err('noReference')
  const [kind, ...texts] = trimmed.slice(scheme.length).split('/')
  if (kind !== 'value' && kind !== 'finding') return err('otherKind')
  const parts = partsOf(texts)
  if (parts === null || (kind === 'finding' && parts.outlet === '')) return err('missingParts')
  const numbers = numbersOf(parts)
  if (!numbers.ok) return numbers
  const { on, packVersion } = numbers.value
  const { outlet, rule, name, digest } = parts
  const named = { ruleId: id<'Rule'>(rule), packVersion, digest }
  return ok(
    kind === 'value'
      ? { kind, ...named, outletId: outlet === '' ? null : id<'Outlet'>(outlet), on, parameter: name }
      : { kind, ...named, outletId: id<'Outlet'>(outlet), weekOn: on, key: name },
  )
}
