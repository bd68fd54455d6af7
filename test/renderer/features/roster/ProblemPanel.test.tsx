// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openPlanDesk, renderPlan } from '#test/support/renderPlan.tsx'

/** 9 hours of rest for anna, 11 hours of work for bo, and no forecast. */
const openTroubled = async () => {
  const desk = await openPlanDesk()
  await desk.store([
    { who: 'anna', day: 1, from: 780, to: 1380 },
    { who: 'anna', day: 2, from: 480, to: 960 },
    { who: 'bo', day: 4, from: 480, to: 1140 },
  ])
  const hands = await renderPlan(desk)
  await hands.page.user.click(screen.getByRole('button', { name: /^\d+ problems?$/ }))
  return { desk, ...hands, panel: await screen.findByRole('complementary', { name: 'Problems' }) }
}

const titlesOf = (panel: HTMLElement): readonly string[] =>
  within(panel)
    .getAllByRole('listitem')
    .map((item) => item.textContent)

describe('the problems of a week', () => {
  it('are grouped by day, each with who, how bad and how far off', async () => {
    const { panel } = await openTroubled()
    const rest = titlesOf(panel).find((text) => text.startsWith('rest') && text.includes('Blocks'))
    expect(rest).toContain('anna · Blocks publishing')
    expect(rest).toContain('9 h of rest between two shifts. At least 11 h is needed.')
    const days = within(panel).getAllByRole('heading', { level: 3 })
    expect(days.map((day) => day.textContent.trim()).slice(0, 2)).toEqual(['Monday 16 Mar 1', 'Tuesday 17 Mar 1'])
    expect(titlesOf(panel).find((text) => text.startsWith('day'))).toContain(
      '11 h of work on one day. At most 10 h is allowed.',
    )
  })

  it('can be grouped by person and by rule', async () => {
    const { panel, page } = await openTroubled()
    await page.user.click(within(panel).getByRole('radio', { name: 'Person' }))
    expect(within(panel).getByRole('heading', { name: /^bo \d$/ })).toBeTruthy()
    await page.user.click(within(panel).getByRole('radio', { name: 'Rule' }))
    expect(within(panel).getByRole('heading', { name: /^day 1$/ })).toBeTruthy()
    expect(within(panel).queryByRole('heading', { name: /^bo/ })).toBeNull()
  })

  it('can be filtered by words, and says so when nothing fits', async () => {
    const { panel, page } = await openTroubled()
    const filter = within(panel).getByRole('textbox', { name: 'Filter' })
    await page.user.type(filter, 'bo')
    await waitFor(() => expect(titlesOf(panel).every((text) => text.includes('bo'))).toBe(true))
    expect(within(panel).getByText(/^1 of \d+ problems$/)).toBeTruthy()
    await page.user.clear(filter)
    await page.user.type(filter, 'nobody at all')
    expect(await within(panel).findByText('No problem matches this filter.')).toBeTruthy()
    expect(within(panel).queryAllByRole('listitem')).toHaveLength(0)
  })

  it('can be filtered by how bad they are', async () => {
    const { panel, page } = await openTroubled()
    await page.user.click(within(panel).getByRole('button', { name: /All/ }))
    await page.user.click(await screen.findByRole('option', { name: 'Blocks publishing' }))
    await waitFor(() => expect(titlesOf(panel)).toHaveLength(1))
    expect(titlesOf(panel)[0]).toContain('anna · Blocks publishing')
  })

  it('lead to the shift they are about', async () => {
    const { panel, page, shift } = await openTroubled()
    const problem = within(panel)
      .getAllByRole('button', { name: /^.*day.*11 h of work/ })
      .at(0)
    if (problem === undefined) throw new Error('the long day is not listed')
    await page.user.click(problem)
    await waitFor(() => expect(document.activeElement).toBe(shift('bo, Friday')))
  })

  it('go when the plan is put right, and the button counts them', async () => {
    const { panel, page, shift, press } = await openTroubled()
    const before = titlesOf(panel).length
    await press(shift('bo, Friday'), '{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}')
    await waitFor(() => expect(titlesOf(panel)).toHaveLength(before - 1))
    expect(screen.getByRole('button', { name: `${before - 1} problems` })).toBeTruthy()
    await page.user.click(within(panel).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('complementary', { name: 'Problems' })).toBeNull()
  })
})
