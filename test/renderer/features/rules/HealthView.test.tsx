// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HealthView } from '#renderer/features/rules/HealthView.tsx'
import type { Language } from '#shared/kernel/text.ts'
import type { Severity } from '#shared/rules/model.ts'
import { ruleHealth } from '#shared/rules/health.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testPack } from '#test/support/testOrganisation.ts'
import { testWeek } from '#test/support/testReports.ts'

/** The rest rule with that severity, after one week in which it was looked at 250 times and bit 7 times. */
const show = async (severity: Severity, language: Language = 'en') => {
  const pack = testPack()
  const rules = pack.rules.map((rule) => (rule.ruleId === 'rest' ? { ...rule, severity } : rule))
  const week = testWeek({ evaluation: { counts: { rest: { checked: 250, ok: 243, found: 7, undetermined: 0 } } } })
  const reported = [{ outletId: week.facts.outlet.outletId, week }]
  const [health] = ruleHealth({ pack: { ...pack, rules }, reported, overrides: [], today: '2026-03-16' })
  if (health === undefined) throw new Error('the pack has rules')
  return renderPage(<HealthView health={{ ...health, proposed: [] }} />, { language })
}

describe('how a rule lives', () => {
  it.each([
    ['en', 'This rule is only counted: outlets do not see what it finds.'],
    ['de', 'Diese Regel wird nur gezählt: Filialen sehen nicht, was sie findet.'],
    ['da', 'Denne regel tælles kun: butikkerne ser ikke, hvad den finder.'],
  ] as const)('is counted also for one that outlets do not see, and said so in %s', async (language, sentence) => {
    await show('shadow', language)
    expect(screen.getByText(sentence)).toBeTruthy()
    expect([screen.getByText('250'), screen.getByText('7')]).toHaveLength(2)
  })

  it.each(['block', 'reason', 'notice'] as const)(
    'is counted the same for %s, without that sentence',
    async (severity) => {
      await show(severity)
      expect(screen.queryByText(/only counted/)).toBeNull()
      expect(screen.getByText('7')).toBeTruthy()
    },
  )
})
