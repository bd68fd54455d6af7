// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Route } from 'wouter'
import { StarterPacksPage } from '#renderer/features/rules/StarterPacksPage.tsx'
import type { Method } from '#shared/contract/api.ts'
import { starterEn } from '#shared/i18n/starter/en.ts'
import { toldIn } from '#shared/i18n/told/toldIn.ts'
import type { Language } from '#shared/kernel/text.ts'
import { starterPacks } from '#backend/packs/starterPacks.ts'
import { createRegionDesk } from '#test/support/regionDesk.ts'
import { withoutAnswer } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { admin } from '#test/support/testOrganisation.ts'

const open = async (packId = '', language: Language = 'en', nowAt?: number, awaited?: Method) => {
  const desk = createRegionDesk(admin)
  if (nowAt !== undefined) desk.backend.setNow(nowAt)
  const page = await renderPage(
    <Route path="/rules/packs/:packId?">
      <StarterPacksPage />
    </Route>,
    {
      host: withoutAnswer(desk.host, awaited),
      session: desk.session,
      path: `/rules/packs${packId === '' ? '' : `/${packId}`}`,
      language,
    },
  )
  return { ...desk, ...page }
}
const card = (name: string) => screen.findByRole('article', { name })
const taken = ({
  backend,
}: {
  backend: { stores: { drafts: { current: () => { rules: readonly object[] } | null } } }
}) => backend.stores.drafts.current()?.rules.map((rule) => (rule as { ruleId: string }).ruleId) ?? []

describe('all starter packs', () => {
  it('say where they hold, how much is in them and that this is no legal advice', async () => {
    await open()
    const row = within(await screen.findByRole('table', { name: 'Starter packs' })).getByRole('row', {
      name: /^Germany, shops/,
    })
    expect(within(row).getByText('Germany')).toBeTruthy()
    expect(within(row).getByText('25')).toBeTruthy()
    expect(within(row).getByText('none')).toBeTruthy()
    expect(screen.getByText(/not legal advice/)).toBeTruthy()
    expect(screen.queryByText(/months old/)).toBeNull()
  })

  it.each([
    ['en', '13 months old'],
    ['de', '13 Monate alt'],
    ['da', '13 måneder gammel'],
  ] as const)('warn of old law in %s', async (language, words) => {
    await open('', language, Date.UTC(2027, 11, 22))
    expect((await screen.findAllByText(words)).length).toBe(23)
  })

  it('lead to one pack and back', async () => {
    const { user, path } = await open()
    await user.click(await screen.findByRole('link', { name: 'Great Britain' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Great Britain' })).toBeTruthy()
    expect(path()).toBe('/rules/packs/gb')
    await user.click(screen.getByRole('link', { name: 'All starter packs' }))
    expect(await screen.findByRole('table', { name: 'Starter packs' })).toBeTruthy()
  })
})

describe('while an answer is awaited', () => {
  it.each([
    ['the list', '', 'rules.starterPacks'],
    ['a pack, whose cases run first', 'gb', 'rules.starterPack'],
  ] as const)('%s shows that it is coming, not an empty page', async (_, packId, awaited) => {
    await open(packId, 'en', undefined, awaited)
    expect(await screen.findByRole('status', { name: starterEn.loading })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a starter pack', () => {
  it.each(['en', 'de', 'da'] as const)('tells each rule in words: %s', async (language) => {
    const rule = starterPacks()
      .flatMap(({ rules }) => rules)
      .find(({ ruleId }) => ruleId === 'gb-wtr-rest-11h')
    if (rule === undefined) throw new Error('no such rule')
    await open('gb', language)
    const shown = within(await card(rule.title[language]))
    for (const words of [rule.basis?.statement, rule.purpose, rule.notCaught])
      expect(shown.getByText(words?.[language] ?? '?')).toBeTruthy()
    expect(shown.getByText(/Working Time Regulations 1998 \(SI 1998\/1833\) reg\. 10\(1\)/)).toBeTruthy()
    expect(shown.getByText('https://www.legislation.gov.uk/uksi/1998/1833')).toBeTruthy()
    for (const exception of rule.basis?.exceptions ?? [])
      expect(shown.getByText(toldIn(exception, language) ?? '?').closest('span[lang]')).toBeNull()
  })

  it('says how far a source was verified, what follows and who may loosen it', async () => {
    await open('gb')
    const shown = within(await card('Adults: 11 hours of rest'))
    expect(shown.getByText(/from a handbook, a law firm or an association/)).toBeTruthy()
    expect(shown.getByText('It is shown, and a reason is asked for.')).toBeTruthy()
    expect(shown.getByText('Only with a collective agreement on file.')).toBeTruthy()
  })

  it('runs its cases: expected beside found', async () => {
    const { user } = await open('gb')
    const shown = within(await card('Adults: 11 hours of rest'))
    await user.click(shown.getByRole('button', { name: /cases?$/ }))
    const [, ...rows] = within(shown.getByRole('table')).getAllByRole('row')
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) {
      const [expected, found, holds] = within(row).getAllByRole('cell')
      expect(found?.textContent).toBe(expected?.textContent)
      expect(holds?.textContent).toBe('Yes')
    }
    expect(rows.some((row) => /broken, \d/.test(row.textContent))).toBe(true)
  })

  it.each([
    ['gb', 'Erwachsene: 11 Stunden Ruhe', '22:00 bis 9:00', null],
    ['ie', 'Irland: Pausen von 15 und 30 Minuten', '5 h without', 'en'],
  ])('names the cases of %s in German, and says which are English still', async (packId, rule, title, lang) => {
    const { user } = await open(packId, 'de')
    const shown = within(await card(rule))
    await user.click(shown.getByRole('button', { name: /Fälle?$/ }))
    const [name] = within(shown.getByRole('table')).getAllByRole('rowheader')
    expect(name?.querySelector('span')?.lang ?? null).toBe(lang)
    expect(name?.textContent).toContain(title)
  })

  it('one rule is chosen and taken; the draft bar lists it and the card says so', async () => {
    const desk = await open('gb')
    const shown = within(await card('Adults: 11 hours of rest'))
    await desk.user.click(shown.getByRole('checkbox'))
    await desk.user.click(screen.getByRole('button', { name: 'Take 1 rule into the draft' }))
    expect(await shown.findByText('In the draft')).toBeTruthy()
    expect(taken(desk)).toContain('gb-wtr-rest-11h')
    expect(await screen.findByText('Draft of version 3: 1 change')).toBeTruthy()
    expect(screen.getByText('1 rule taken into the draft.')).toBeTruthy()
  })

  it('the whole pack is taken with one press each', async () => {
    const desk = await open('ie')
    await desk.user.click(await screen.findByRole('checkbox', { name: 'Choose all that are missing' }))
    await desk.user.click(screen.getByRole('button', { name: 'Take 2 rules into the draft' }))
    expect(await screen.findByText('The draft has all rules of this pack.')).toBeTruthy()
    await waitFor(() => expect(taken(desk).filter((ruleId) => ruleId.startsWith('ie-'))).toHaveLength(2))
  })

  it('of a city asks in which regions it lies', async () => {
    const desk = await open('us-nyc-retail')
    await desk.user.click(await screen.findByRole('checkbox', { name: 'South' }))
    await desk.user.click(screen.getByRole('checkbox', { name: 'Choose all that are missing' }))
    await desk.user.click(screen.getByRole('button', { name: /^Take \d+ rules into the draft$/ }))
    await screen.findByText('The draft has all rules of this pack.')
    const city = desk.backend.stores.drafts.current()?.rules.find(({ ruleId }) => ruleId === 'us-nyc-retail-72h')
    expect(city?.scope).toMatchObject({ countries: ['US'], regionIds: ['south'] })
  })

  it('of a country does not', async () => {
    await open('gb')
    await card('Adults: 11 hours of rest')
    expect(screen.queryByRole('group', { name: 'Where the law holds' })).toBeNull()
  })

  it('that nobody knows is said, not blank', async () => {
    await open('atlantis')
    expect(await screen.findByRole('alert')).toBeTruthy()
  })
})
