// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HealthView } from '#renderer/features/rules/HealthView.tsx'
import { comingMondays } from '#renderer/features/rules/mondays.ts'
import { ReplayTable } from '#renderer/features/rules/ReplayTable.tsx'
import { healthLists } from '#renderer/features/rules/useRulesSearch.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import type { ReplayOutlet, ReplayResult, RuleHealth } from '#shared/contract/rules.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import { rulesDa } from '#shared/i18n/rules/da.ts'
import { rulesDe } from '#shared/i18n/rules/de.ts'
import { rulesEn } from '#shared/i18n/rules/en.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/text.ts'
import { parseReference } from '#shared/overrides/reference.ts'
import { addDays, daysBetween, weekOf, type LocalDate } from '#shared/kernel/time.ts'
import { testSession } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testPack } from '#test/support/testOrganisation.ts'

const dictionaries = { en: rulesEn, de: rulesDe, da: rulesDa }
const weeks: readonly LocalDate[] = ['2026-03-02', '2026-03-09', '2026-03-16']
/** One figure a week: new findings, each with a quarter of an hour of extra work. */
const outlet = (name: string, figures: readonly number[], vanished = 0): ReplayOutlet => {
  const byWeek = figures.map((newFindings, at) => ({
    weekOn: weeks[at] ?? '2026-03-02',
    newFindings,
    vanishedFindings: at === 0 ? vanished : 0,
    extraMinutes: newFindings * 15,
  }))
  const newFindings = figures.reduce((sum, one) => sum + one, 0)
  return {
    outletId: id(name),
    outletName: name,
    weeks: figures.length,
    newFindings,
    vanishedFindings: vanished,
    extraMinutes: newFindings * 15,
    byWeek,
  }
}
const open = async (over: Partial<ReplayResult> = {}, language: Language = 'en') => {
  const result: ReplayResult = {
    draftDigest: 'd'.repeat(64),
    baseVersion: 1,
    weeks: 3,
    outlets: [outlet('Calm', [0, 0, 0]), outlet('First', [5, 0, 1]), outlet('Second', [0, 8, 2], 3)],
    skipped: [],
    ...over,
  }
  const { user } = await renderPage(<ReplayTable result={result} />, { session: testSession('admin'), language })
  const t = dictionaries[language].replay
  const rows = () =>
    within(screen.getByRole('table', { name: t.title }))
      .getAllByRole<HTMLTableRowElement>('row')
      .slice(1)
      .map(({ cells }) => [...cells].slice(0, 4).map(({ textContent }) => textContent))
  const slider = () => screen.getByRole('slider', { name: t.oneWeek })
  return { user, t, rows, slider, format: createFormat(language) }
}

describe('what a draft would have meant', () => {
  it('is summed over all weeks, the worst hit first, without outlets that it changes nothing for', async () => {
    const { rows, t, slider } = await open()
    expect(rows()).toEqual([
      ['Second', '10', '3', '2 h 30'],
      ['First', '6', '0', '1 h 30'],
    ])
    expect(screen.getByText(t.summary(3, 3))).toBeTruthy()
    expect(screen.getByText(t.ifNobody)).toBeTruthy()
    expect(slider().getAttribute('aria-valuetext')).toBe(t.allWeeks)
  })

  it('can be seen week by week, and as a whole again', async () => {
    const { user, rows, t, slider, format } = await open()
    const all = () => screen.getByRole('button', { name: t.allWeeks })
    expect(all()).toHaveProperty('disabled', true)
    fireEvent.change(slider(), { target: { value: '0' } })
    expect(rows()).toEqual([
      ['First', '5', '0', '1 h 15'],
      ['Second', '0', '3', '0 min'],
    ])
    expect(slider().getAttribute('aria-valuetext')).toBe(format.weekRange('2026-03-02'))
    fireEvent.change(slider(), { target: { value: '1' } })
    expect(rows()).toEqual([['Second', '8', '0', '2 h']])
    await user.click(all())
    expect(rows()).toHaveLength(2)
    expect(slider().getAttribute('aria-valuetext')).toBe(t.allWeeks)
  })

  it('is copied as a reference, outlet by outlet, for the weeks that are shown', async () => {
    const { user, slider, format } = await open()
    const copy = async (span: string) => {
      const name = marksEn.copyReference(`First, ${span}`)
      await user.click(screen.getByRole('button', { name }))
      return parseReference(await navigator.clipboard.readText())
    }
    const named = { kind: 'replay', outletId: 'First', draft: 'd'.repeat(32) }
    expect(await copy(rulesEn.replay.allWeeks)).toMatchObject({
      value: { ...named, fromOn: '2026-03-02', untilOn: '2026-03-16' },
    })
    fireEvent.change(slider(), { target: { value: '0' } })
    expect(await copy(format.weekRange('2026-03-02'))).toMatchObject({
      value: { ...named, fromOn: '2026-03-02', untilOn: '2026-03-02' },
    })
  })

  it('is nothing, in words, where it changes nothing', async () => {
    const { t } = await open({ outlets: [outlet('Calm', [0, 0])] })
    expect(screen.getByText(t.nothing)).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it.each(['en', 'de', 'da'] as const)('leaves nobody out unsaid in %s', async (language) => {
    const skipped = (['nordbad', 'westbad', 'unheard'] as const).map((name) => ({
      outletId: id<'Outlet'>(name),
      why: 'noSnapshots' as const,
    }))
    const { t, format } = await open({ skipped }, language)
    expect(screen.getByText(t.skipped(format.list(['Outlet nordbad', 'Outlet westbad', 'unheard'])))).toBeTruthy()
  })
})

describe('the health of a rule', () => {
  const rule = testPack().rules[0]
  if (rule === undefined) throw new Error('the pack of the tests has rules')
  const health: RuleHealth = { rule, checked: 12_345, found: 67, overrides: 8, excepted: 9, lists: [], proposed: [] }

  it.each([
    ['en', '12,345'],
    ['de', '12.345'],
    ['da', '12.345'],
  ] as const)('is four numbers with their names in %s', async (language, checked) => {
    await renderPage(<HealthView health={health} />, { language })
    const t = dictionaries[language].columns
    const figures = [t.checked, t.found, t.overrides, t.excepted].map(
      (name) => screen.getByText(name).parentElement?.querySelector('dd')?.textContent,
    )
    expect(figures).toEqual([checked, '67', '8', '9'])
  })

  it('says why it is on a list, and nothing of the others', async () => {
    await renderPage(<HealthView health={{ ...health, lists: ['neverBites', 'reviewOverdue'] }} />)
    const hints = (lists: readonly (keyof typeof rulesEn.listHints)[]) => lists.map((list) => rulesEn.listHints[list])
    for (const hint of hints(['neverBites', 'reviewOverdue'])) expect(screen.getByText(hint)).toBeTruthy()
    for (const hint of hints(healthLists.filter((list) => list === 'nobodyOwns' || list === 'alwaysOverridden')))
      expect(screen.queryByText(hint)).toBeNull()
  })
})

describe('the days on which a version may come into force', () => {
  it.each([
    ['2026-03-16', '2026-03-23'],
    ['2026-03-22', '2026-03-23'],
    ['2026-12-30', '2027-01-04'],
  ] as const)('seen from %s begin on %s, never on a day that has begun', (todayOn, firstOn) => {
    const mondays = comingMondays(todayOn)
    expect(mondays[0]).toBe(firstOn)
    expect(mondays).toHaveLength(12)
    expect(mondays.every((on) => weekOf(on) === on && daysBetween(todayOn, on) > 0)).toBe(true)
    expect(mondays.at(-1)).toBe(addDays(firstOn, 77))
  })
})
