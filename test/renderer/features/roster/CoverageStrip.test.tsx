// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Language } from '#shared/kernel/text.ts'
import { rosterDa } from '#shared/i18n/roster/da.ts'
import { rosterDe } from '#shared/i18n/roster/de.ts'
import { rosterEn } from '#shared/i18n/roster/en.ts'
import { openPlanDesk, renderPlan } from '#test/support/renderPlan.tsx'

const dictionaries = { en: rosterEn, de: rosterDe, da: rosterDa }

/** Two guards are needed from 8 to 20 every day; anna is planned on Monday until 16, with bo and cem until noon. */
const openStrip = async (language: Language = 'en') => {
  const desk = await openPlanDesk()
  await desk.forecast(100)
  await desk.store([
    { who: 'anna', day: 0, from: 480, to: 960 },
    { who: 'bo', day: 0, from: 480, to: 720 },
    { who: 'cem', day: 0, from: 480, to: 720 },
  ])
  const hands = await renderPlan(desk, { language })
  const strip = screen.getByRole('slider', { name: dictionaries[language].strip.title })
  return { ...hands, strip, spoken: () => strip.getAttribute('aria-valuetext') ?? '' }
}
/** The day columns of the strip, each a hundred pixels wide. */
const dayOf = (strip: HTMLElement, day: number): HTMLElement => {
  const found = strip.children[day]
  if (!(found instanceof HTMLElement)) throw new Error(`no day ${day}`)
  vi.spyOn(found, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 40))
  return found
}
const point = (on: HTMLElement, clientX: number): void => {
  const event = new MouseEvent('pointermove', { bubbles: true, clientX })
  fireEvent(on, event)
}

describe('by keyboard', () => {
  it.each([
    ['{ArrowRight}', 'Monday 16 Mar 08:00'],
    ['{ArrowRight}{ArrowRight}', 'Monday 16 Mar 08:15'],
    ['{ArrowRight}{ArrowRight}{ArrowLeft}', 'Monday 16 Mar 08:00'],
    ['{ArrowRight}{ArrowLeft}{ArrowLeft}', 'Monday 16 Mar 08:00'],
    ['{ArrowRight}{PageDown}', 'Monday 16 Mar 10:00'],
    ['{ArrowRight}{PageDown}{PageUp}', 'Monday 16 Mar 08:00'],
    ['{End}', 'Sunday 22 Mar 19:45'],
    ['{ArrowRight}{End}', 'Sunday 22 Mar 19:45'],
    ['{End}{ArrowRight}', 'Sunday 22 Mar 19:45'],
    ['{End}{Home}', 'Monday 16 Mar 08:00'],
  ])('%s leads to %s', async (keys, place) => {
    const { page, strip, spoken } = await openStrip()
    strip.focus()
    await page.user.keyboard(keys)
    expect(spoken()).toMatch(new RegExp(`^${place}, `))
  })

  it('explains nothing before an interval is chosen, and leaves other keys to the browser', async () => {
    const { page, strip, spoken } = await openStrip()
    const sum = spoken()
    strip.focus()
    await page.user.keyboard('{Enter}x')
    expect(screen.queryByRole('complementary', { name: rosterEn.why.title })).toBeNull()
    expect(spoken()).toBe(sum)
    expect(fireEvent.keyDown(strip, { key: 'x' })).toBe(true)
    expect(fireEvent.keyDown(strip, { key: 'End' })).toBe(false)
  })

  it('forgets the interval when the focus leaves', async () => {
    const { page, strip, spoken } = await openStrip()
    const sum = spoken()
    strip.focus()
    await page.user.keyboard('{ArrowRight}')
    expect(spoken()).not.toBe(sum)
    fireEvent.blur(strip)
    expect(spoken()).toBe(sum)
  })

  it('explains the role that is short, by Space as by Enter', async () => {
    const { page, strip } = await openStrip()
    strip.focus()
    await page.user.keyboard('{End} ')
    const card = await screen.findByRole('complementary', { name: rosterEn.why.title })
    expect(within(card).getByText(rosterEn.why.intervalText(100, 2, 0))).toBeTruthy()
  })
})

describe('by pointer', () => {
  it('shows the interval under it, with what is missing or too much in words', async () => {
    const { strip, spoken } = await openStrip()
    const monday = dayOf(strip, 0)
    point(monday, 1)
    expect(spoken()).toContain(rosterEn.strip.numbers(2, 3))
    expect(screen.getByText(rosterEn.strip.surplusCount(1))).toBeTruthy()
    point(monday, 50)
    expect(spoken()).toContain(rosterEn.strip.numbers(2, 1))
    expect(screen.getByText(rosterEn.strip.missingCount(1))).toBeTruthy()
    expect(screen.getByText(rosterEn.strip.demand(100))).toBeTruthy()
  })

  it('rests outside of all intervals, and when it leaves', async () => {
    const { strip, spoken } = await openStrip()
    const sum = spoken()
    const tuesday = dayOf(strip, 1)
    point(tuesday, 50)
    expect(spoken()).toMatch(/^Tuesday/)
    point(tuesday, 200)
    expect(spoken()).toBe(sum)
    point(tuesday, 50)
    fireEvent.pointerOut(strip, { relatedTarget: document.body })
    expect(spoken()).toBe(sum)
  })
})

describe('one role', () => {
  it('is chosen beside the strip and named by it', async () => {
    const { page } = await openStrip()
    await page.user.click(screen.getByRole('button', { name: /All roles/ }))
    const choices = within(screen.getByRole('listbox')).getAllByRole('option')
    expect(choices).toHaveLength(2)
    expect(choices[0]?.textContent).toBe(rosterEn.strip.allRoles)
    const role = choices[1]?.textContent ?? ''
    await page.user.click(choices[1] ?? document.body)
    await waitFor(() => expect(screen.getByRole('slider', { name: rosterEn.strip.label(role) })).toBeTruthy())
  })
})

describe.each(['de', 'da'] as const)('in %s', (language) => {
  it('names itself, sums and reads out in that language', async () => {
    const t = dictionaries[language].strip
    const { page, strip, spoken } = await openStrip(language)
    expect(document.getElementById(strip.getAttribute('aria-describedby') ?? '')?.textContent).toBe(t.hint)
    strip.focus()
    await page.user.keyboard('{End}')
    expect(spoken()).toContain(t.numbers(2, 0))
    expect(screen.getByText(t.missingCount(2))).toBeTruthy()
  })
})

it('is not there where nothing is needed at any time', async () => {
  const desk = await openPlanDesk()
  await desk.store([{ who: 'anna', day: 0, from: 480, to: 960 }])
  await renderPlan(desk)
  expect(screen.queryByRole('slider')).toBeNull()
})

it.each([
  ['en', 'Nothing missing, 2 h more than needed'],
  ['de', 'Nichts fehlt, 2 h mehr als nötig'],
  ['da', 'Intet mangler, 2 h mere end nødvendigt'],
] as const)('a week without a gap is called so in %s', (language, text) => {
  expect(dictionaries[language].strip.summary(null, '2 h')).toBe(text)
})
