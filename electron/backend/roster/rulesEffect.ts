import type { RulesEffect } from '../../../shared/contract/roster.ts'
import { addDays, localOf, weekOf, type LocalDate } from '../../../shared/kernel/time.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import { weekFactsOf } from '../../../shared/roster/weekFacts.ts'
import { packEffect } from '../../../shared/rules/packEffect.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import { reaches } from '../../../shared/rules/packInForce.ts'
import { createTurns } from '../exchange/turns.ts'
import type { Backend } from '../backend.ts'
import { readWeek, type StoredWeek } from './weekReading.ts'
import { isAmended } from './weekStage.ts'

type EffectDeps = Pick<Backend, 'workspace' | 'zones' | 'clock'>

const weeksAhead = 4
/** A change that took effect longer ago is no news. */
const newsDays = 56

/** This week and the ones ahead. */
const comingWeeks = ({ clock, zones }: EffectDeps, { timeZone }: Outlet): readonly LocalDate[] => {
  const now = clock.now()
  const thisWeek = weekOf(localOf(now, zones.offsets(timeZone, now, now)).on)
  return Array.from({ length: weeksAhead + 1 }, (_, at) => addDays(thisWeek, at * 7))
}

/** Planned, and not standing as published: what the manager still works on. */
const isDraft = ({ latest, shifts }: StoredWeek): boolean =>
  shifts.length > 0 && (latest === null || isAmended(latest, shifts))

/** The version that judges a week, and the one that it replaced, while that is news. */
const changeFor = (packs: readonly RulePack[], pack: RulePack, todayOn: LocalDate): RulePack | null =>
  addDays(pack.effectiveOn, newsDays) < todayOn
    ? null
    : (packs.findLast(({ version }) => version < pack.version) ?? null)

/** Drafts under the newest rules against the same drafts under the version before; nothing is stored. Other calls are answered between two weeks. */
export const rulesEffectOf = async (backend: EffectDeps, outlet: Outlet): Promise<RulesEffect> => {
  const packs = backend
    .workspace()
    .stores.packs.list()
    .filter((pack) => reaches(pack, outlet.outletId))
  const [thisWeek, ...ahead] = comingWeeks(backend, outlet)
  const turn = createTurns()
  const weeks: RulesEffect['weeks'][number][] = []
  if (thisWeek === undefined) return { weeks }
  for (const weekOn of [thisWeek, ...ahead]) {
    await turn()
    const week = readWeek(backend, outlet, weekOn)
    const before = week === null || !isDraft(week) ? null : changeFor(packs, week.pack, thisWeek)
    if (week === null || before === null) continue
    const rules = packEffect(before, week.pack, week.overrides, weekFactsOf(week))
    weeks.push({ weekOn, fromVersion: before.version, toVersion: week.pack.version, rules })
  }
  return { weeks }
}
