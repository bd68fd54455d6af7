/** What the rules of a pack ask of an outlet beyond its place and hours; nothing else is shown or published. */
import type { LocalDate } from '../kernel/time.ts'
import type { Outlet } from '../people/places.ts'
import type { RulePack } from '../rules/model.ts'
import { factNeedsOf, type FactNeeds } from './factNeeds.ts'
import type { OutletFacts } from './model.ts'
import { schoolDaysAround } from './schoolDays.ts'
import type { OutletBackground } from './weekFacts.ts'

const names = [
  'sector',
  'schoolDays',
  'figures',
  'fortnightOn',
  'weekStart',
] as const satisfies readonly (keyof OutletBackground)[]

const figuresOf = ({ lawFacts }: Outlet, asked: FactNeeds['figures']): OutletBackground['figures'] => {
  const known = Object.entries(lawFacts?.figures ?? {}).filter(
    (entry): entry is [string, number] => asked.includes(entry[0]) && entry[1] !== undefined,
  )
  return known.length === 0 ? undefined : Object.fromEntries(known)
}

/** Members that say something; undefined where none does. */
const said = (background: OutletBackground): OutletBackground | undefined => {
  const members = names.flatMap((name) => (background[name] === undefined ? [] : [[name, background[name]] as const]))
  return members.length === 0 ? undefined : Object.fromEntries(members)
}

export const outletBackgroundOf = (
  outlet: Outlet,
  weekOn: LocalDate,
  pack: Pick<RulePack, 'rules'>,
): OutletBackground | undefined => {
  const needs = factNeedsOf(pack)
  const { sector, schoolTerms = [], fortnightOn, weekStart } = outlet.lawFacts ?? {}
  return said({
    sector: needs.sector ? sector : undefined,
    schoolDays: needs.schoolDays ? schoolDaysAround(schoolTerms, outlet.holidays, weekOn) : undefined,
    figures: figuresOf(outlet, needs.figures),
    fortnightOn: needs.fortnight ? fortnightOn : undefined,
    weekStart: needs.weekStart ? weekStart : undefined,
  })
}

/** The same out of facts that were published. */
export const publishedBackground = (facts: OutletFacts): OutletBackground | undefined => said(facts)
