// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { parseReference } from '#shared/overrides/reference.ts'
import { openPlanDesk, renderPlan, type PlanDesk } from '#test/support/renderPlan.tsx'

const shortRest = [
  { who: 'anna', day: 1, from: 780, to: 1380 },
  { who: 'anna', day: 2, from: 480, to: 960 },
] as const
const longDay = { who: 'bo', day: 4, from: 480, to: 1140 } as const

/** Opens the why-card of a shift's problem with its key. */
const explain = async (desk: PlanDesk, name: string) => {
  const hands = await renderPlan(desk)
  await hands.press(hands.shift(name), 'w')
  return { ...hands, card: await screen.findByRole('complementary', { name: 'Why' }) }
}

describe('why the plan is judged so', () => {
  it('says what was found, how bad it is, and the numbers', async () => {
    const desk = await openPlanDesk()
    await desk.store(shortRest)
    const { card } = await explain(desk, 'anna, Wednesday')
    expect(within(card).getByRole('heading', { name: /rest$/ })).toBeTruthy()
    expect(within(card).getByText('9 h of rest between two shifts. At least 11 h is needed.')).toBeTruthy()
    expect(within(card).getByText('Cannot be published')).toBeTruthy()
    expect(within(card).getByRole('figure').textContent).toBe('This plan 9 hLimit 11 h')
  })

  it('says who set the value, within which bounds, from which source and pack', async () => {
    const desk = await openPlanDesk()
    await desk.store(shortRest)
    const { card } = await explain(desk, 'anna, Wednesday')
    const layers = within(within(card).getByRole('list', { name: 'Who set the value' })).getAllByRole('listitem')
    expect(layers).toHaveLength(1)
    expect(layers[0]?.textContent).toContain('Organisation11 hset by Ada, counts')
    expect(layers[0]?.textContent).toContain('free 10 h to 12 h, with approval 9 h to 12 h')
    expect(within(card).getByText(/^Rule pack 2, in force since 4 Jan 2021$/)).toBeTruthy()
    expect(card.textContent).toMatch(/House 1(?! \(house)/)
  })

  it('leads to the shift and back to all problems', async () => {
    const desk = await openPlanDesk()
    await desk.store(shortRest)
    const { card, page, shift } = await explain(desk, 'anna, Wednesday')
    await page.user.click(within(card).getByRole('button', { name: /^anna, \w+ \d+ Mar$/ }))
    await waitFor(() => expect([shift('anna, Tuesday'), shift('anna, Wednesday')]).toContain(document.activeElement))
    await page.user.click(within(card).getByRole('button', { name: 'All problems' }))
    expect(await screen.findByRole('complementary', { name: 'Problems' })).toBeTruthy()
  })

  it('says so when the problem is gone', async () => {
    const desk = await openPlanDesk()
    await desk.store([longDay])
    const { card, shift, press } = await explain(desk, 'bo, Friday')
    await press(shift('bo, Friday'), '{Delete}')
    expect(await within(card).findByText('This problem is gone.')).toBeTruthy()
  })

  it('copies a reference that names the week, the rule and the finding', async () => {
    const desk = await openPlanDesk()
    await desk.store(shortRest)
    const { card, page } = await explain(desk, 'anna, Wednesday')
    await page.user.click(within(card).getByRole('button', { name: 'Copy reference' }))
    expect(await screen.findByText('Copied')).toBeTruthy()
    const reference = await navigator.clipboard.readText()
    expect(reference).toContain('2026-03-16')
    expect(reference).toContain('rest')
    expect(reference).not.toContain('anna')
  })

  it('copies a reference to a single value, for another device to find and check', async () => {
    const desk = await openPlanDesk()
    await desk.store(shortRest)
    const { card, page } = await explain(desk, 'anna, Wednesday')
    await page.user.click(within(card).getByRole('button', { name: /^Copy reference: / }))
    expect(await screen.findByText('Reference copied')).toBeTruthy()
    const reference = parseReference(await navigator.clipboard.readText())
    expect(reference).toMatchObject({
      ok: true,
      value: {
        kind: 'value',
        outletId: 'nordbad',
        on: '2026-03-22',
        ruleId: 'rest',
        parameter: 'minimum',
        packVersion: 2,
      },
    })
  })

  it('keeps a reason, shows it with the problem and offers it when publishing', async () => {
    const desk = await openPlanDesk()
    await desk.store([longDay])
    const { card, page } = await explain(desk, 'bo, Friday')
    const keep = within(card).getByRole('button', { name: 'Keep the reason' })
    expect(keep).toHaveProperty('disabled', true)
    await page.user.type(within(card).getByRole('textbox', { name: 'Accept with a reason' }), 'Swimming gala')
    await page.user.click(keep)
    expect(within(card).getByText(/Reason kept for publishing/)).toBeTruthy()
    await page.user.click(within(card).getByRole('button', { name: 'All problems' }))
    const problems = await screen.findByRole('complementary', { name: 'Problems' })
    expect(within(problems).getByText('✓ Reason given')).toBeTruthy()
    await page.user.click(screen.getByRole('button', { name: 'Check and publish' }))
    const reason = await screen.findByRole('textbox', { name: /^Reason: bo/ })
    expect(reason).toHaveProperty('value', 'Swimming gala')
  })

  it('explains the hours of a person', async () => {
    const desk = await openPlanDesk()
    await desk.store([longDay])
    const { page } = await renderPlan(desk)
    await page.user.click(screen.getByRole('button', { name: /^bo/, description: /11 h planned of 38 h agreed/ }))
    const card = await screen.findByRole('complementary', { name: 'Why' })
    expect(within(card).getByText('11 h of work in 1 shift, breaks not counted. 38 h a week are agreed.')).toBeTruthy()
    expect(within(card).getByText('27 h less than agreed')).toBeTruthy()
    expect(within(card).getByRole('figure').textContent).toBe('This plan 11 hAgreed 38 h')
  })
})

describe('staff needed and planned', () => {
  it('sums what is missing, steps through the intervals and explains one from the table', async () => {
    const desk = await openPlanDesk()
    await desk.forecast(100)
    await desk.store([{ who: 'anna', day: 0, from: 480, to: 960 }])
    const { page } = await renderPlan(desk)
    const strip = screen.getByRole('slider', { name: 'Staff needed and planned' })
    // 2 guards, 12 hours, 7 days, less the 8 hours of anna
    expect(strip.getAttribute('aria-valuetext')).toBe('160 h missing, 0 min more than needed')
    strip.focus()
    await page.user.keyboard('{ArrowRight}')
    expect(strip.getAttribute('aria-valuetext')).toBe('Monday 16 Mar 08:00, 2 needed, 1 planned')
    await page.user.keyboard('{Enter}')
    const card = await screen.findByRole('complementary', { name: 'Why' })
    expect(within(card).getByRole('heading', { name: 'Guards, Monday 16 Mar, 08:00–08:15' })).toBeTruthy()
    expect(within(card).getByText('Forecast 100: 2 needed, 1 planned.')).toBeTruthy()
    expect(card.textContent).toContain('60 to 149')
    expect(card.textContent).toContain('free 2 to 4, with approval 1 to 5')
  })

  it('does not mark more people than needed as a fault', async () => {
    const desk = await openPlanDesk()
    await desk.forecast(10)
    await desk.store([
      { who: 'anna', day: 0, from: 480, to: 960 },
      { who: 'bo', day: 0, from: 480, to: 960 },
    ])
    const { page } = await renderPlan(desk)
    screen.getByRole('slider', { name: 'Staff needed and planned' }).focus()
    await page.user.keyboard('{ArrowRight}{Enter}')
    const card = await screen.findByRole('complementary', { name: 'Why' })
    expect(within(card).getByText('Forecast 10: 1 needed, 2 planned.')).toBeTruthy()
    expect(within(card).getByRole('figure').querySelector('[data-calm]')).not.toBeNull()
  })
})
