// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TwoClocksView } from '#renderer/features/compare/TwoClocksView.tsx'
import { id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/text.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { createScriptedHost, testSession } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testPack } from '#test/support/testOrganisation.ts'
import { testFacts, testWeek, testWeekOn } from '#test/support/testReports.ts'

const at = (day: number, hour: number): number => Date.UTC(2026, 2, 16 + day, hour - 1)
const shift = (shiftId: string, startAt: number, endAt: number) => ({
  shiftId: id<'Shift'>(shiftId),
  personId: id<'Person'>('p1'),
  role: 'guard',
  startAt,
  endAt,
  breaks: [],
  minor: false,
})
const person = {
  personId: id<'Person'>('p1'),
  skills: [],
  contractMinutesPerWeek: 2_400,
  carryIn: { lastEndAt: null, consecutiveDays: 0 },
}
/** Ten hours of rest where eleven are needed. */
const facts = {
  ...testFacts('nordbad', testWeekOn),
  people: [person],
  shifts: [shift('late', at(0, 14), at(0, 22)), shift('early', at(1, 8), at(1, 16))],
}
const then = testPack()
const week = testWeek({ facts, evaluation: evaluateWeek({ pack: then, overrides: [], week: facts }) })

const restOf = (minimum: number): RulePack =>
  testPack({
    version: 4,
    rules: then.rules.map((rule) => {
      const parameter = rule.parameters['minimum']
      return rule.ruleId === 'rest' && parameter !== undefined
        ? { ...rule, parameters: { minimum: { ...parameter, value: minimum } } }
        : rule
    }),
  })
const show = async (pack: RulePack, language: Language = 'en') => {
  const rule = then.rules.find(({ ruleId }) => ruleId === 'rest')
  if (rule === undefined) throw new Error('no such rule')
  const host = createScriptedHost({ 'rules.pack': pack })
  await renderPage(<TwoClocksView week={week} rule={rule} />, { host, session: testSession('lead'), language })
}
const cells = async (): Promise<readonly string[]> =>
  within(await screen.findByRole('table'))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent.replaceAll(' ', ' '))

describe('a published week, then and today', () => {
  it('says that both find the same', async () => {
    await show(restOf(660))
    expect(await screen.findByText('Both find the same: 1.')).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('puts what was found then beside what would be found today', async () => {
    await show(restOf(720))
    expect(await cells()).toEqual([
      expect.stringMatching(/1 h .*Limit 11 h$/),
      expect.stringMatching(/2 h .*Limit 12 h$/),
    ])
    expect(screen.getByRole('columnheader', { name: 'As judged then' })).toBeTruthy()
    expect(screen.getByRole('columnheader', { name: 'Under today’s rules, version 4' })).toBeTruthy()
  })

  it('says what is no longer found', async () => {
    await show(restOf(600))
    expect((await cells())[1]).toBe('not found')
  })

  it('says that the verdict stays', async () => {
    await show(restOf(600))
    expect(await screen.findByText(/The published verdict stays as it is/)).toBeTruthy()
  })

  it.each([
    ['de', 'Beide finden dasselbe: 1.'],
    ['da', 'Begge finder det samme: 1.'],
  ] as const)('in %s', async (language, text) => {
    await show(restOf(660), language)
    expect(await screen.findByText(text)).toBeTruthy()
  })
})
