// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Route } from 'wouter'
import { PresetsPage } from '#renderer/features/rules/PresetsPage.tsx'
import { spanText } from '#renderer/features/rules/presetText.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { examplesDa } from '#shared/i18n/examples/da.ts'
import { examplesDe } from '#shared/i18n/examples/de.ts'
import { examplesEn } from '#shared/i18n/examples/en.ts'
import { presetsDe } from '#shared/i18n/presets/de.ts'
import type { Method } from '#shared/contract/api.ts'
import type { Language } from '#shared/kernel/text.ts'
import { createRegionDesk } from '#test/support/regionDesk.ts'
import { withoutAnswer } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { admin } from '#test/support/testOrganisation.ts'

const open = async (preset = '', language: Language = 'en', awaited?: Method) => {
  const { host, session } = createRegionDesk(admin)
  return renderPage(
    <Route path="/rules/presets/:preset?">
      <PresetsPage />
    </Route>,
    {
      host: withoutAnswer(host, awaited),
      session,
      path: `/rules/presets${preset === '' ? '' : `/${preset}`}`,
      language,
    },
  )
}

describe('the kinds of rule', () => {
  it('are listed with their sentences, and lead to a page each', async () => {
    const { user, path } = await open()
    const table = screen.getByRole('table', { name: 'Kinds of rule' })
    expect(within(table).getAllByRole('row')).toHaveLength(36)
    await user.click(within(table).getByRole('link', { name: 'Rest between shifts' }))
    expect(path()).toBe('/rules/presets/min-rest-between-shifts')
    expect(await screen.findByRole('heading', { level: 1, name: 'Rest between shifts' })).toBeTruthy()
  })

  it('say that the rules of a kind are coming while they are', async () => {
    await open('min-rest-between-shifts', 'en', 'rules.preset')
    expect(await screen.findByRole('status', { name: examplesEn.loading })).toBeTruthy()
  })

  it('an unknown one in the address is the list', async () => {
    await open('toString')
    expect(screen.getByRole('table', { name: 'Kinds of rule' })).toBeTruthy()
  })
})

describe('one kind of rule', () => {
  it('says what it protects and what not, shows plans that pass, and the rules with their numbers', async () => {
    await open('min-rest-between-shifts')
    expect(screen.getByText('Everyone gets home, sleeps and comes back rested.')).toBeTruthy()
    const plans = within(await screen.findByRole('region', { name: 'Plans that pass although one would object' }))
    expect(plans.getByText('Until the evening, and back in the morning')).toBeTruthy()
    expect(plans.getByText(/^Mon 13:00–21:00 \(break .*\), Tue 08:00–14:00 \(break 10:45 to 11:30\)/)).toBeTruthy()
    const rule = within(screen.getByRole('row', { name: /Adults: 11 hours of rest/ }))
    expect(rule.getByText('At least: 11 h')).toBeTruthy()
    expect(rule.getByText('Great Britain')).toBeTruthy()
  })

  it('speaks German', async () => {
    await open('min-rest-between-shifts', 'de')
    expect(await screen.findByRole('region', { name: examplesDe.counterTitle })).toBeTruthy()
    expect(screen.getByText(presetsDe['min-rest-between-shifts'].notCaught)).toBeTruthy()
  })

  it('says so where no plan of a week shows a gap', async () => {
    await open('fair-weekends')
    expect(await screen.findByText(examplesEn.noCounter)).toBeTruthy()
  })
})

it.each([
  ['en', examplesEn, 'Tue 22:00–06:00 (break 01:30 to 02:30)'],
  ['de', examplesDe, 'Di 22:00–06:00 (Pause 01:30 bis 02:30)'],
  ['da', examplesDa, 'tirs. 22.00–06.00 (pause 01.30 til 02.30)'],
] as const)('a span over midnight in %s', (language, words, text) => {
  const span = { from: 2_760, to: 3_240, pause: { from: 2_970, to: 3_030 } }
  expect(spanText(span, words, createFormat(language))).toBe(text)
})
