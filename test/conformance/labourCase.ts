/** Reads the collection of labour-law cases, and says which of its rules the present kinds express exactly. */
import * as z from 'zod'
import { id } from '#shared/kernel/ids.ts'
import { addDays, isLocalDate, localOf, weekOf } from '#shared/kernel/time.ts'
import type { LocalDate, ZoneOffsets } from '#shared/kernel/time.ts'
import { carryInsOf } from '#shared/roster/carryIn.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { Finding } from '#shared/roster/findings.ts'
import type { ShiftFacts } from '#shared/roster/model.ts'
import type { Rule } from '#shared/rules/model.ts'
import { ana, outletFacts, packOf, parameter, personFacts, restedCarryIn, ruleOf } from '#test/support/ruleBuilders.ts'

const span = z.object({ start: z.string(), end: z.string() })
const labourCase = z.object({
  id: z.string(),
  ruleId: z.string(),
  timezone: z.string(),
  shifts: z
    .array(span.extend({ breaks: z.array(span.catchall(z.unknown())).default([]) }).catchall(z.unknown()))
    .default([]),
  context: z.record(z.string(), z.unknown()).default({}),
  expected: z.object({ verdict: z.string(), amount: z.number().optional() }),
})
export type LabourCase = z.output<typeof labourCase>
const labourRule = z.object({ id: z.string(), kind: z.string(), params: z.record(z.string(), z.unknown()).default({}) })
export const labourCases = (text: string): readonly LabourCase[] =>
  z
    .object({ cases: z.array(z.unknown()) })
    .parse(JSON.parse(text))
    .cases.flatMap((one) => labourCase.safeParse(one).data ?? [])
export const labourRules = (text: string): readonly z.output<typeof labourRule>[] =>
  z.object({ rules: z.array(labourRule) }).parse(JSON.parse(text)).rules

const exactly = (params: Readonly<Record<string, unknown>>, shape: z.ZodRawShape): Record<string, number> | null => {
  const parsed = z.strictObject(shape).safeParse(params)
  return parsed.success ? (parsed.data as Record<string, number>) : null
}
const lower = (value: number) => parameter(value, { stricter: 'lower' })
const monday = { weekStart: z.literal(1) }

const restBetween = (params: Readonly<Record<string, unknown>>): Rule | null => {
  const found = exactly(params, { min: z.int(), splitShiftExempt: z.literal(true) })
  return found && ruleOf({ kind: 'rest-between' }, { minimum: parameter(found['min'] ?? 0) })
}
const weeklyRest = (params: Readonly<Record<string, unknown>>): Rule | null => {
  const found = exactly(params, {
    mode: z.literal('fixed'),
    windowDays: z.literal(7),
    ...monday,
    core: z.int(),
    total: z.int(),
  })
  const parameters = { total: parameter(found?.['total'] ?? 0), core: parameter(found?.['core'] ?? 0) }
  return found && ruleOf({ kind: 'rest-in-window', window: 'calendar-week' }, parameters)
}
const workLimit = (params: Readonly<Record<string, unknown>>): Rule | null => {
  const shift = exactly(params, { min: z.int(), window: z.literal('shift') })
  if (shift) return ruleOf({ kind: 'work-limit', window: 'shift' }, { minimum: parameter(shift['min'] ?? 0) })
  const day = exactly(params, { max: z.int(), window: z.literal('local-day'), attribution: z.literal('start-date') })
  if (day) return ruleOf({ kind: 'work-limit', window: 'local-day' }, { maximum: lower(day['max'] ?? 0) })
  const week = exactly(params, { max: z.int(), window: z.literal('calendar-week'), ...monday })
  return week && ruleOf({ kind: 'work-limit', window: 'calendar-week' }, { maximum: lower(week['max'] ?? 0) })
}
const tier = z.strictObject({ over: z.int().optional(), atLeast: z.int().optional(), breakMinutes: z.int() })
const breakEntitlement = (params: Readonly<Record<string, unknown>>): Rule | null => {
  const parsed = z.strictObject({ tiers: z.array(tier).min(1).max(2), basis: z.literal('worked') }).safeParse(params)
  if (!parsed.success) return null
  const [one, two] = parsed.data.tiers
  if (one === undefined) return null
  const sign = one.over === undefined ? 'atLeast' : 'over'
  const second = two === undefined ? {} : { work2: lower(two[sign] ?? 0), break2: parameter(two.breakMinutes) }
  const first = { work1: lower(one[sign] ?? 0), break1: parameter(one.breakMinutes) }
  return ruleOf({ kind: 'break-entitlement', sign }, { ...first, ...second })
}
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const timeWindow = (params: Readonly<Record<string, unknown>>): Rule | null => {
  const variant = z.strictObject({ from: z.string(), to: z.string() })
  const parsed = z.strictObject({ variants: z.tuple([variant]) }).safeParse(params)
  if (!parsed.success) return null
  const [{ from, to }] = parsed.data.variants
  const earliest = parameter(minuteOf(from), { unit: 'minuteOfDay' })
  return ruleOf({ kind: 'time-window' }, { earliest, latest: { ...lower(minuteOf(to)), unit: 'minuteOfDay' } })
}
const countLimit = (params: Readonly<Record<string, unknown>>): Rule | null => {
  const rule = (counts: 'consecutive-days' | 'days-per-week' | 'split-days-per-week', max: number) =>
    ruleOf({ kind: 'count-limit', counts }, { maximum: { ...lower(max), unit: 'count' } })
  const row = exactly(params, { count: z.literal('consecutive-days'), max: z.int() })
  if (row) return rule('consecutive-days', row['max'] ?? 0)
  const week = { max: z.int(), window: z.literal('calendar-week'), ...monday }
  const days = exactly(params, { count: z.literal('days'), ...week })
  if (days) return rule('days-per-week', days['max'] ?? 0)
  const splits = exactly(params, { count: z.literal('split-days'), gapOver: z.literal(60), ...week })
  return splits && rule('split-days-per-week', splits['max'] ?? 0)
}

const translations: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => Rule | null>> = {
  'rest-between': restBetween,
  'rest-in-window': weeklyRest,
  'work-limit': workLimit,
  'break-entitlement': breakEntitlement,
  'time-window': timeWindow,
  'count-limit': countLimit,
}
/** Null where the kinds cannot say exactly the same. */
export const ruleOfLabour = (rule: z.output<typeof labourRule>): Rule | null =>
  translations[rule.kind]?.(rule.params) ?? null

/** A time in a repeated hour may name its offset. */
const instant = (local: string, zone: string): number =>
  /[+-]\d\d:\d\d$/.test(local)
    ? Temporal.Instant.from(local).epochMilliseconds
    : Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
const offsetsOf = (timeZone: string, fromAt: number, toAt: number): ZoneOffsets => {
  const entry = (at: Temporal.ZonedDateTime) => ({
    fromAt: at.epochMilliseconds,
    offsetMinutes: at.offsetNanoseconds / 60e9,
  })
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(fromAt).toZonedDateTimeISO(timeZone)
  const offsets = []
  for (; at !== null && at.epochMilliseconds < toAt; at = at.getTimeZoneTransition('next')) offsets.push(entry(at))
  return offsets
}

const dayMs = 86_400_000
const periodOf = (context: LabourCase['context']): { readonly from: string; readonly to: string } =>
  z
    .object({ from: z.string(), to: z.string() })
    .catch({ from: '0000-01-01', to: '9999-12-31' })
    .parse(context['period'])

/** Judges week after week; what was before a week is carried in. */
export const judgeCase = ({ shifts, timezone, context }: LabourCase, rule: Rule): readonly Finding[] => {
  const facts = shifts.map(({ start, end, breaks }, at): ShiftFacts => ({
    shiftId: id(`shift-${at}`),
    personId: ana,
    role: 'service',
    startAt: instant(start, timezone),
    endAt: instant(end, timezone),
    breaks: breaks.map((pause) => ({ startAt: instant(pause.start, timezone), endAt: instant(pause.end, timezone) })),
    minor: false,
  }))
  const times = facts.map(({ startAt }) => startAt)
  const zone = offsetsOf(timezone, Math.min(...times) - 40 * dayMs, Math.max(...times) + 40 * dayMs)
  const { from, to } = periodOf(context)
  const weeks = [...new Set(facts.map(({ startAt }) => weekOf(localOf(startAt, zone).on)))].toSorted()
  return weeks
    .filter((weekOn): weekOn is LocalDate => isLocalDate(weekOn) && addDays(weekOn, 6) >= from && weekOn <= to)
    .flatMap((weekOn) => {
      const carryIn = carryInsOf(facts, zone, weekOn).get(ana) ?? restedCarryIn
      const nextStartAt = facts.find(({ startAt }) => weekOf(localOf(startAt, zone).on) > weekOn)?.startAt ?? null
      const own = facts.filter(({ startAt }) => weekOf(localOf(startAt, zone).on) === weekOn)
      const week = {
        outlet: outletFacts(),
        weekOn,
        zone,
        people: [personFacts({ carryIn, nextStartAt })],
        shifts: own,
        demand: [],
      }
      return evaluateWeek({ pack: packOf([rule]), overrides: [], week }).findings
    })
}
