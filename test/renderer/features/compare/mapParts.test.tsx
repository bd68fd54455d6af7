// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { starterPacks } from '#backend/packs/starterPacks.ts'
import { OpenCount } from '#renderer/features/compare/OpenCount.tsx'
import { StateFilter } from '#renderer/features/compare/StateFilter.tsx'
import { MapTools } from '#renderer/features/compare/MapTools.tsx'
import { readMapSearch } from '#renderer/features/compare/useMapSearch.ts'
import { subjectOf, subjects } from '#renderer/features/compare/words.ts'
import type { StateCounts } from '#shared/compare/impact.ts'
import { differenceStates, type DifferenceState } from '#shared/compare/model.ts'
import { compareEn } from '#shared/i18n/compare/en.ts'
import { housePack } from '#test/support/houseWeek.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const libraryRules = starterPacks().flatMap(({ rules }) => rules)
const counts = (over: Partial<StateCounts> = {}): StateCounts => ({
  same: 1_200,
  allowed: 3,
  expired: 2,
  unexplained: 1,
  unknown: 4,
  ...over,
})

describe('how many cells somebody has to look at', () => {
  it.each([
    [0, 0, ''],
    [2, 0, '2'],
    [0, 1, '1'],
    [2, 1, '21'],
  ])('%s unexplained and %s expired', async (unexplained, expired, text) => {
    const { container } = await renderPage(<OpenCount counts={counts({ unexplained, expired })} />, { toasts: false })
    const shown = container.querySelector('[title]')
    if (text === '') {
      expect(shown).toBeNull()
      expect(container.textContent).toBe(compareEn.openHint(0, 0))
    } else {
      expect(shown?.getAttribute('title')).toBe(compareEn.openHint(unexplained, expired))
      expect(shown?.textContent.replaceAll(/\D/g, '')).toBe(text)
    }
  })
})

describe('the filter, which is the legend', () => {
  const open = async (value: DifferenceState | null) => {
    const chosen: (DifferenceState | null)[] = []
    const { user } = await renderPage(
      <StateFilter counts={counts()} value={value} onChange={(next) => chosen.push(next)} />,
    )
    return { user, chosen, buttons: () => screen.getAllByRole('radio') }
  }

  it('has every state once, what needs somebody first, with its count as people write it', async () => {
    const { buttons } = await open(null)
    const shown = buttons().map(({ textContent }) => textContent)
    expect(shown).toHaveLength(differenceStates.length)
    expect(shown.find((text) => text.includes('1,200'))).toBeTruthy()
    expect(buttons().filter((button) => button.getAttribute('aria-checked') === 'true')).toEqual([])
  })

  it('names the state that is pressed, and none when it is pressed again', async () => {
    for (const [at, state] of differenceStates.toReversed().entries()) {
      const { user, chosen, buttons } = await open(null)
      await user.click(buttons().at(-differenceStates.length + at) ?? document.body)
      expect(chosen).toEqual([state])
    }
    const { user, chosen, buttons } = await open('unexplained')
    const pressed = buttons().find((button) => button.getAttribute('aria-checked') === 'true')
    await user.click(pressed ?? document.body)
    expect(chosen).toEqual([null])
  })
})

describe('the tools above the map write into the address', () => {
  const open = async (address: string) => {
    const written: Readonly<Record<string, string | null>>[] = []
    const search = readMapSearch(new URLSearchParams(address))
    const { user } = await renderPage(
      <MapTools counts={counts()} search={search} go={(changes) => void written.push(changes)} />,
    )
    return { user, written }
  }

  it.each([
    ['', compareEn.byImpact, { order: 'impact' }],
    ['order=impact', compareEn.byPlace, { order: null }],
  ])('"%s": %s', async (address, button, change) => {
    const { user, written } = await open(address)
    await user.click(screen.getByRole('radio', { name: button }))
    expect(written).toEqual([change])
  })
})

describe('what a rule is about', () => {
  const house = new Map(housePack.rules.map((rule) => [rule.ruleId as string, subjectOf(rule)]))
  it.each([
    ['rest-daily', 'rest'],
    ['rest-weekly', 'rest'],
    ['days-in-a-row', 'time'],
    ['day-limit', 'time'],
    ['breaks-germany', 'breaks'],
    ['minors-rest', 'youth'],
    ['minors-breaks', 'youth'],
    ['minors-evening-germany', 'youth'],
    ['lead-trained', 'staff'],
    ['minimum-staff', 'staff'],
  ])('%s: %s', (ruleId, subject) => {
    expect(house.get(ruleId)).toBe(subject)
  })

  it.each([
    ['de-jarbschg-break', 'youth'],
    ['gb-young-night', 'youth'],
    ['de-arbzg-break', 'breaks'],
    ['de-arbzg-rest-gastro-comp', 'rest'],
    ['dk-weekly-day-off', 'rest'],
    ['fr-44h-12w', 'time'],
    ['us-ny-spread', 'time'],
    ['us-or-notice-14d', 'time'],
    ['us-or-change-pay', 'time'],
    ['us-ca-reporting-time', 'time'],
    ['house-fair-weekends', 'staff'],
    ['house-trainee-not-alone', 'staff'],
  ])('%s: %s', (ruleId, subject) => {
    const rule = libraryRules.find((one) => one.ruleId === ruleId)
    expect(rule === undefined ? 'no such rule' : subjectOf(rule)).toBe(subject)
  })

  it('every rule of the library is about something that the map has a place for', () => {
    const found = new Set(libraryRules.map((rule) => subjectOf(rule)))
    expect([...found].toSorted()).toEqual(subjects.toSorted())
  })
})
