import { describe, expect, it } from 'vitest'
import { differenceMap } from '#shared/compare/differenceMap.ts'
import { id } from '#shared/kernel/ids.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { mapInput } from '#test/support/testMap.ts'
import { testOutlet, testPack } from '#test/support/testOrganisation.ts'
import { restValue, testWeek, testWeekOn } from '#test/support/testReports.ts'

/** Ten hours of rest instead of eleven, first in Nordbad. */
const shorterRest = (): RulePack => {
  const pack = testPack({ version: 2, effectiveOn: testWeekOn, canary: [id('nordbad')] })
  return {
    ...pack,
    rules: pack.rules.map((rule) =>
      rule.ruleId === 'rest' && rule.parameters['minimum'] !== undefined
        ? { ...rule, parameters: { minimum: { ...rule.parameters['minimum'], value: 600 } } }
        : rule,
    ),
  }
}
/** State of the rest rule where a week was judged with that many minutes of rest. */
const stateAt = (outletId: string, packVersion: number, minutes: number) => {
  const evaluation = { packVersion, values: [{ ...restValue(minutes), shared: minutes, packVersion }] }
  const week = testWeek({ outletId, packVersion, evaluation })
  const outlets = [{ outlet: testOutlet(outletId), weeks: [week], overrides: [] }]
  const map = differenceMap(mapInput({ packs: [testPack(), shorterRest()], outlets }))
  return [map.packVersion, map.cells.find(({ ruleId }) => ruleId === 'rest')?.state]
}

describe('the map while a version is tried in one outlet', () => {
  it.each([
    ['the outlet that tries it applies its value', 'nordbad', 2, 600, 'same'],
    ['the outlet that tries it still applies the value for all', 'nordbad', 1, 660, 'unexplained'],
    ['another outlet applies the value for all', 'westbad', 1, 660, 'same'],
    ['another outlet applies what is tried elsewhere', 'westbad', 2, 600, 'unexplained'],
  ] as const)('%s', (_, outletId, version, minutes, state) => {
    expect(stateAt(outletId, version, minutes)).toEqual([1, state])
  })
})
