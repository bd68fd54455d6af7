/** The house pack asked as a planner would: a person, an outlet, and shifts such as `Mon 08:00-16:30 -30`. */
import { createHousePack } from '#backend/packs/housePack.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { Finding } from '#shared/roster/findings.ts'
import type { CarryIn, ShiftFacts } from '#shared/roster/model.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { ana, at, outletFacts, personFacts, weekFacts } from './ruleBuilders.ts'

export const housePack: RulePack = createHousePack({
  organisationId: id('org'),
  publishedAt: 0,
  effectiveOn: '2026-01-05',
  publishedBy: 'Ada',
})

const monday: LocalDate = '2026-03-02'
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** An end that is not after the start lies on the next day. `-45`: a break of 45 minutes, two hours into the shift. */
export const houseShift = (text: string, role = 'service', minor: boolean | null = false): ShiftFacts => {
  const [, day = '', start = '', end = '', rest] = /^(\w{3}) (\d\d:\d\d)-(\d\d:\d\d)(?: -(\d+))?$/.exec(text) ?? []
  const on = addDays(monday, days.indexOf(day))
  const startAt = at(`${on} ${start}`)
  const endAt = at(`${end > start ? on : addDays(on, 1)} ${end}`)
  const breakAt = startAt + 2 * 3_600_000
  return {
    shiftId: id(text.replaceAll(/[^\w-]/g, '.')),
    personId: ana,
    role,
    startAt,
    endAt,
    breaks: rest === undefined ? [] : [{ startAt: breakAt, endAt: breakAt + Number(rest) * 60_000 }],
    minor,
  }
}

export interface HouseCase {
  readonly country?: string
  readonly format?: string
  readonly minor?: boolean
  readonly role?: string
  readonly skills?: readonly string[]
  readonly carryIn?: CarryIn
}

const allSkills = ['shiftLead', 'keyHolder', 'foodHygiene']

/** All rules at once, without the staffing table. The person rested since Friday noon, unless told otherwise. */
export const houseFindings = (shifts: readonly string[], given: HouseCase = {}): readonly Finding[] => {
  const { country = 'DE', format = 'shop', minor = false, role = 'service', skills = allSkills } = given
  const { carryIn = { lastEndAt: at('2026-02-27 12:00'), consecutiveDays: 0 } } = given
  const week = weekFacts({
    outlet: outletFacts({ country, format, roles: ['lead', 'service', 'kitchen', 'till'] }),
    people: [personFacts({ skills, carryIn, nextStartAt: null })],
    shifts: shifts.map((text) => houseShift(text, role, minor)),
  })
  return evaluateWeek({ pack: housePack, overrides: [], week }).findings.filter(
    ({ ruleId }) => ruleId !== 'minimum-staff',
  )
}

/** `block day-limit 45`: severity, rule, and the amount in the rule's unit or what is not known. */
export const houseVerdicts = (shifts: readonly string[], given: HouseCase = {}): readonly string[] =>
  houseFindings(shifts, given).map(({ severity, ruleId, verdict }) => {
    const amount = 'amount' in verdict ? verdict.amount : 'why' in verdict ? verdict.why : verdict.word
    return `${severity} ${ruleId} ${amount}`
  })
