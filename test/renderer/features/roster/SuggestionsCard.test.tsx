// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Language } from '#shared/kernel/text.ts'
import { openPlanDesk, renderPlan, type ShiftWish } from '#test/support/renderPlan.tsx'
import type { Adviser } from '#renderer/features/roster/adviser.ts'

/** Anna closes on Monday at 22:00 and opens on Tuesday at 08:00: ten hours, eleven are needed. */
const shortRest: readonly ShiftWish[] = [
  { who: 'anna', day: 0, from: 840, to: 1_320 },
  { who: 'anna', day: 1, from: 480, to: 960 },
]

const openSuggestions = async (
  wishes: readonly ShiftWish[] = shortRest,
  options: { readonly language?: Language; readonly adviser?: Adviser } = {},
) => {
  const desk = await openPlanDesk()
  await desk.store(wishes)
  const hands = await renderPlan(desk, options)
  const [second] = hands.grid.querySelectorAll<HTMLElement>('[data-shift]').values().drop(1)
  if (second === undefined) throw new Error('no second shift')
  await hands.press(second, 'f')
  const drawer = await screen.findByRole('complementary')
  return { desk, ...hands, drawer }
}
const stepsOf = (drawer: HTMLElement): readonly string[] =>
  [...drawer.querySelectorAll('ol > li > ul > li > span:first-child')].map(({ textContent }) => textContent)

describe('suggestions for a problem', () => {
  it('are listed with the step, the reason and what comes instead', async () => {
    const { drawer } = await openSuggestions()
    await within(drawer).findByRole('heading', { name: 'Suggestion 1' })
    expect(stepsOf(drawer).slice(0, 4)).toEqual([
      'anna, Mon 16 Mar, 14:00 to 22:00: end 1 h earlier',
      'anna, Tue 17 Mar, 08:00 to 16:00: start 1 h later',
      'anna, Mon 16 Mar, 14:00 to 22:00: move 1 h earlier',
      'anna, Tue 17 Mar, 08:00 to 16:00: move 1 h later',
    ])
    expect(stepsOf(drawer)[4]).toMatch(/^anna, Mon 16 Mar, 14:00 to 22:00: give it to (bo|cem)$/)
    expect(within(drawer).getAllByText(/^Clears: /)).toHaveLength(5)
    expect(within(drawer).getAllByText('Brings no new problem.')).toHaveLength(5)
  })

  it('change nothing by themselves', async () => {
    const { drawer, desk } = await openSuggestions()
    await within(drawer).findByRole('heading', { name: 'Suggestion 1' })
    expect(await desk.stored()).toEqual(['anna Mon 14:00–22:00', 'anna Tue 08:00–16:00'])
  })

  it('are applied by keyboard as one step that can be undone', async () => {
    const { drawer, desk, page, says } = await openSuggestions()
    const apply = await within(drawer).findByRole('button', { name: 'Apply suggestion 1' })
    apply.focus()
    await page.user.keyboard('{Enter}')
    await waitFor(async () => expect(await desk.stored()).toEqual(['anna Mon 14:00–21:00', 'anna Tue 08:00–16:00']))
    await says(/^Suggestion applied: anna, Monday 14:00 to 21:00/)
    await page.user.click(screen.getByRole('button', { name: /^Undo: suggestion/ }))
    await waitFor(async () => expect(await desk.stored()).toEqual(['anna Mon 14:00–22:00', 'anna Tue 08:00–16:00']))
  })

  it('lead back to the problems once applied', async () => {
    const { drawer, page } = await openSuggestions()
    await page.user.click(await within(drawer).findByRole('button', { name: 'Apply suggestion 5' }))
    expect(await screen.findByRole('complementary', { name: 'Problems' })).toBeTruthy()
    expect(screen.queryByText(/of rest between two shifts/)).toBeNull()
  })

  it('show before and after, and how many problems are left, on demand', async () => {
    const { drawer, page } = await openSuggestions()
    const [show] = await within(drawer).findAllByRole('button', { name: 'Show what changes' })
    if (show === undefined) throw new Error('nothing to show')
    expect(within(drawer).queryByRole('table')).toBeNull()
    await page.user.click(show)
    const cells = within(within(drawer).getByRole('table')).getAllByRole('cell')
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      'anna, Mon 16 Mar, 14:00 to 22:00',
      'anna, Mon 16 Mar, 14:00 to 21:00',
    ])
    // without a forecast, seven days cannot be judged
    expect(within(drawer).getByText('Problems of the week: 8 now, 7 then')).toBeTruthy()
    await page.user.click(within(drawer).getByRole('button', { name: 'Hide what changes' }))
    expect(within(drawer).queryByRole('table')).toBeNull()
  })

  it('follow the plan when it changes meanwhile', async () => {
    const { drawer, desk, page, press, shift } = await openSuggestions()
    await page.user.click(await within(drawer).findByRole('button', { name: 'Apply suggestion 1' }))
    await page.user.click(await screen.findByRole('button', { name: /^Undo: suggestion/ }))
    await waitFor(async () => expect((await desk.stored())[0]).toBe('anna Mon 14:00–22:00'))
    await press(shift('anna, Monday'), 'f')
    const again = await screen.findByRole('complementary')
    await waitFor(() => expect(stepsOf(again)[0]).toBe('anna, Mon 16 Mar, 14:00 to 22:00: end 1 h earlier'))
  })

  it.each([
    ['de', 'Vorschlag 1', /14:00 bis 22:00: 1 Std\. früher enden$/],
    ['da', 'Forslag 1', /14\.00 til 22\.00: slut 1 t\.? tidligere$/],
  ] as const)('speak the language of the reader: %s', async (language, heading, step) => {
    const { drawer } = await openSuggestions(shortRest, { language })
    await within(drawer).findByRole('heading', { name: heading })
    expect(stepsOf(drawer)[0]).toMatch(step)
  })
})

describe('where there is nothing to suggest', () => {
  it('it is said what was tried, and what else can be done', async () => {
    const silent: Adviser = { ask: async () => Promise.resolve({ about: 'findings', suggestions: [] }) }
    const { drawer, page } = await openSuggestions(shortRest, { adviser: silent })
    expect(await within(drawer).findByText('No small change clears this')).toBeTruthy()
    await page.user.click(within(drawer).getByRole('button', { name: 'Explain the problem' }))
    expect(await screen.findByText(/of rest between two shifts/)).toBeTruthy()
  })

  it('a missing fact is asked for instead', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'bo', day: 1, from: 480, to: 960 }])
    const { press, shift, page } = await renderPlan(desk)
    await press(shift('bo, Tuesday'), 'f')
    const problems = await screen.findByRole('complementary', { name: 'Problems' })
    const [first] = within(problems).getAllByRole('button', { name: 'Suggestions' })
    if (first === undefined) throw new Error('no problem')
    await page.user.click(first)
    expect(await screen.findByText('A fact is missing')).toBeTruthy()
  })

  it('a worker that fails is told, and asked again', async () => {
    let asked = 0
    const faulty: Adviser = {
      ask: async () => {
        asked += 1
        return asked === 1
          ? Promise.reject(new Error('no worker'))
          : Promise.resolve({ about: 'findings', suggestions: [] })
      },
    }
    const { drawer, page } = await openSuggestions(shortRest, { adviser: faulty })
    expect(await within(drawer).findByText('No suggestions could be worked out')).toBeTruthy()
    await page.user.click(within(drawer).getByRole('button', { name: 'Try again' }))
    expect(await within(drawer).findByText('No small change clears this')).toBeTruthy()
  })
})
