// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Adviser } from '#renderer/features/roster/adviser.ts'
import { openPlanDesk, renderPlan, type ShiftWish } from '#test/support/renderPlan.tsx'

/** An open shift on Tuesday; Anna closed late the evening before, Bo works then, Cem is free. */
const wishes: readonly ShiftWish[] = [
  { who: 'anna', day: 0, from: 900, to: 1_380 },
  { who: null, day: 1, from: 480, to: 900 },
  { who: 'bo', day: 1, from: 600, to: 1_080 },
]

const openTakers = async (adviser?: Adviser) => {
  const desk = await openPlanDesk()
  await desk.store(wishes)
  const hands = await renderPlan(desk, adviser === undefined ? {} : { adviser })
  await hands.press(hands.shift('Open shifts, Tuesday'), 't')
  const drawer = await screen.findByRole('complementary', { name: 'Who could take this shift' })
  return { desk, drawer, ...hands }
}
const linesOf = (drawer: HTMLElement): readonly string[] =>
  within(drawer)
    .getAllByRole('listitem')
    .map((item) => {
      const name = item.querySelector('h3')?.textContent ?? ''
      const word = item.querySelector('[data-word]')?.textContent ?? ''
      return `${name}: ${word}`
    })

describe('who could take a shift', () => {
  it('ranks everybody, the best first', async () => {
    const { drawer } = await openTakers()
    await within(drawer).findByRole('heading', { name: 'cem' })
    expect(linesOf(drawer)).toEqual(['cem: ✓ Fits', 'anna: ✕ Breaks a rule', 'bo: – Cannot'])
  })

  it('says what speaks for and against each', async () => {
    const { drawer } = await openTakers()
    await within(drawer).findByRole('heading', { name: 'cem' })
    const [cem, anna, bo] = within(drawer).getAllByRole('listitem')
    expect(cem?.textContent).toContain('For38 h of the agreed hours leftworks in this rolebreaks no rule')
    expect(anna?.textContent).toContain('AgainstAnna'.replace('Anna', 'anna'))
    expect(anna?.textContent).toContain('9 h of rest between two shifts. At least 11 h is needed.')
    expect(bo?.textContent).toContain('Againstworks at that time')
  })

  it('gives the shift by keyboard, as one step that can be undone', async () => {
    const { drawer, desk, page, says } = await openTakers()
    const give = await within(drawer).findByRole('button', { name: 'Give to cem' })
    give.focus()
    await page.user.keyboard('{Enter}')
    await waitFor(async () => expect(await desk.stored()).toContain('cem Tue 08:00–15:00'))
    await says(/^Given: cem, Tuesday 08:00 to 15:00/)
    await page.user.click(screen.getByRole('button', { name: /^Undo: / }))
    await waitFor(async () => expect(await desk.stored()).toContain('open Tue 08:00–15:00'))
  })

  it('offers no button for somebody who cannot', async () => {
    const { drawer } = await openTakers()
    await within(drawer).findByRole('heading', { name: 'bo' })
    expect(within(drawer).queryByRole('button', { name: 'Give to bo' })).toBeNull()
    expect(within(drawer).getByRole('button', { name: 'Give to anna' })).toBeTruthy()
  })

  it('opens from the editor of the shift', async () => {
    const desk = await openPlanDesk()
    await desk.store(wishes)
    const { page, shift } = await renderPlan(desk)
    await page.user.dblClick(shift('Open shifts, Tuesday'))
    const editor = await screen.findByRole('dialog', { name: 'Shift' })
    await page.user.click(within(editor).getByRole('button', { name: 'Who could take it?' }))
    const drawer = await screen.findByRole('complementary', { name: 'Who could take this shift' })
    expect(await within(drawer).findByRole('heading', { name: 'cem' })).toBeTruthy()
  })

  it('says so when nobody else is there, and when the shift is gone', async () => {
    const empty: Adviser = { ask: async () => Promise.resolve({ about: 'shift', candidates: [] }) }
    const { drawer, page, shift, press } = await openTakers(empty)
    expect(await within(drawer).findByText('Nobody else is in the team')).toBeTruthy()
    await press(shift('Open shifts, Tuesday'), '{Delete}')
    expect(await within(drawer).findByText('This shift is gone.')).toBeTruthy()
    expect(page.path()).toContain('/plan/')
  })
})
