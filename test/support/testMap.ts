import { differenceMap, type MapInput } from '#shared/compare/differenceMap.ts'
import type { OutletEvidence } from '#shared/compare/evidence.ts'
import type { MapCell } from '#shared/compare/model.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { Override } from '#shared/overrides/model.ts'
import { testOutlet, testPack } from './testOrganisation.ts'
import { testWeekOn } from './testReports.ts'

/** Four weeks up to the one of the tests, judged by the pack of the tests. */
export const mapInput = (over: Partial<MapInput> = {}): MapInput => ({
  fromWeekOn: addDays(testWeekOn, -21),
  toWeekOn: testWeekOn,
  outlets: [],
  packs: [testPack()],
  today: testWeekOn,
  ...over,
})
/** What nordbad published. */
export const evidence = (weeks: readonly WeekReport[], overrides: readonly Override[] = []): OutletEvidence => ({
  outlet: testOutlet('nordbad'),
  weeks,
  overrides,
})
export const cell = (one: OutletEvidence, ruleId = 'rest', over: Partial<MapInput> = {}): MapCell => {
  const found = differenceMap(mapInput({ ...over, outlets: [one] })).cells.find((each) => each.ruleId === ruleId)
  if (found === undefined) throw new Error(`no cell for ${ruleId}`)
  return found
}
