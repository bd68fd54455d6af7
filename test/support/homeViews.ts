import type { OverrideView } from '#shared/contract/roster.ts'
import type { Catalogue } from '#shared/contract/rules.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { testPack } from './testOrganisation.ts'
import { testWeekOn } from './testReports.ts'

/** Ten hours of rest at nordbad, as the list of overrides tells of it; it ends on the Friday of the week of the tests. */
export const overrideView = (
  over: Partial<OverrideView['override']> = {},
  state: OverrideView['state'] = 'active',
): OverrideView => ({
  effect: null,
  reference: null,
  override: {
    overrideId: id('o1'),
    outletId: id('nordbad'),
    ruleId: id('rest'),
    parameter: 'minimum',
    value: 600,
    category: 'waiver',
    reason: 'Night market',
    authorId: id('mia'),
    requestedAt: 0,
    fromOn: '2026-03-01',
    untilOn: addDays(testWeekOn, 4),
    band: 'free',
    decision: null,
    withdrawnAt: null,
    outcome: null,
    ...over,
  },
  state,
  sharedValue: 660,
  effectiveValue: 600,
})
export const testVersion = (over: Partial<Catalogue['versions'][number]>): Catalogue['versions'][number] => ({
  version: 1,
  effectiveOn: '2020-01-06',
  publishedAt: 0,
  publishedBy: 'Ada',
  note: 'First',
  canary: null,
  repeats: null,
  reviewedBy: null,
  ...over,
})

/** One version in force, the next one to come. */
export const testCatalogue: Catalogue = {
  pack: testPack(),
  versions: [
    testVersion({ version: 1, effectiveOn: '2020-01-06', note: 'First' }),
    testVersion({ version: 2, effectiveOn: '2026-04-06', note: 'Longer rest' }),
  ],
  rules: [],
}
