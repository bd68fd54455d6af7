// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { starterPacks } from '#backend/packs/starterPacks.ts'
import { RuleLayers } from '#renderer/features/rules/RuleLayers.tsx'
import type { Language } from '#shared/kernel/text.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Level, Rule } from '#shared/rules/model.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const found = starterPacks()
  .flatMap(({ rules }) => rules)
  .find(({ ruleId }) => ruleId === 'gb-wtr-rest-11h')
const layer = (level: Level, minutes: number, variable = false): Rule => {
  if (found?.basis === undefined || found.parameters['minimum'] === undefined) throw new Error('no such rule')
  const title = { en: `${level} rest`, de: `Ruhe ${level}`, da: `hvile ${level}` }
  return {
    ...found,
    ruleId: id(level),
    title,
    parameters: { minimum: { ...found.parameters['minimum'], value: minutes } },
    basis: { ...found.basis, level, variable, overridable: 'none' },
  }
}
const open = (rules: readonly Rule[], rule: Rule, language: Language = 'en') =>
  renderPage(
    <dl>
      <RuleLayers rules={rules} rule={rule} />
    </dl>,
    { language },
  )
const lines = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)

it.each([
  ['en', 'Stricter rule applies: city rest (city)'],
  ['de', 'Strengere Regel gilt: Ruhe city (Stadt)'],
  ['da', 'En strengere regel gælder: hvile city (by)'],
] as const)('says in %s that a stricter rule applies, and leads to it', async (language, words) => {
  const country = layer('country', 660)
  await open([country, layer('city', 720)], country, language)
  expect(lines()).toEqual([words])
  expect(screen.getByRole('link').getAttribute('href')).toBe('/rules?rule=city')
})

it('says what loosens and what is loosened', async () => {
  const [country, agreement] = [layer('country', 660, true), layer('agreement', 600)]
  await open([country, agreement], country)
  expect(lines()).toEqual(['Loosened by agreement rest (agreement)'])
})

it('shows nothing where a rule stands alone', async () => {
  const country = layer('country', 660)
  await open([country], country)
  expect(lines()).toEqual([])
  expect(screen.queryByText('Other layers')).toBeNull()
})
