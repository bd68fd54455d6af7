// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openPlanDesk, renderPlan } from '#test/support/renderPlan.tsx'

describe('before a week can be planned', () => {
  it('leads to the people when there is nobody to plan', async () => {
    const { page } = await renderPlan(await openPlanDesk([]))
    expect(screen.getByText('Nobody to plan yet')).toBeTruthy()
    expect(screen.queryByText('This week is empty')).toBeNull()
    await page.user.click(screen.getByRole('button', { name: 'Add people' }))
    expect(page.path()).toBe('/people/nordbad')
  })

  it('offers the first shift of an empty week', async () => {
    const desk = await openPlanDesk()
    const { page } = await renderPlan(desk)
    expect(screen.getByText('This week is empty')).toBeTruthy()
    await page.user.click(screen.getByRole('button', { name: 'Add the first shift' }))
    expect(await screen.findByRole('dialog', { name: 'Shift' })).toBeTruthy()
    await waitFor(async () => expect(await desk.stored()).toHaveLength(1))
    expect(screen.queryByText('This week is empty')).toBeNull()
  })

  it('asks for a forecast once there are shifts, and is silent when there is one', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'anna', day: 1, from: 480, to: 960 }])
    const first = await renderPlan(desk)
    expect(screen.getByText('No forecast for this week')).toBeTruthy()
    expect(screen.queryByRole('slider')).toBeNull()
    first.page.unmount()
    await desk.forecast(20)
    await renderPlan(desk)
    expect(screen.queryByText('No forecast for this week')).toBeNull()
    expect(screen.getByRole('slider', { name: 'Staff needed and planned' })).toBeTruthy()
  })

  it('lists every key, in the language of the person', async () => {
    const { page } = await renderPlan(await openPlanDesk(), { language: 'de' })
    await page.user.click(screen.getByRole('button', { name: 'Tastatur' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('Pfeiltasten')).toBeTruthy()
    expect(within(dialog).getByText('Über den Plan gehen')).toBeTruthy()
  })
})
