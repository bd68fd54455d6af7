// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/time.ts'
import { callHost, refused } from '#test/support/renderHost.ts'
import { openPlanDesk, planWeek, renderPlan, type PlanDesk, type PlanHands } from '#test/support/renderPlan.tsx'

const lastWeek = addDays(planWeek, -7)

const copy = async ({ page }: PlanHands): Promise<HTMLElement> => {
  await page.user.click(screen.getAllByRole('button', { name: 'Copy last week' })[0] as HTMLElement)
  const dialog = await screen.findByRole('dialog', { name: 'Copy last week' })
  await page.user.click(within(dialog).getByRole('button', { name: 'Copy last week' }))
  return screen.findByRole('dialog')
}

const dismiss = async (desk: PlanDesk, name: string): Promise<void> => {
  const outletId = desk.backend.stores.trust.registry()?.outlets[0]?.outletId
  if (outletId === undefined) throw new Error('no outlet')
  const people = await callHost(desk.host, 'people.list', { outletId })
  const person = people.find((one) => one.name === name)
  if (person === undefined) throw new Error(`nobody is called ${name}`)
  await callHost(desk.host, 'people.save', {
    outletId,
    person: { ...person, skills: [...person.skills], availability: [...person.availability], active: false },
  })
}

describe('copying last week', () => {
  it('says which week goes where, and leaves everything with Cancel', async () => {
    const desk = await openPlanDesk()
    const hands = await renderPlan(desk)
    await hands.page.user.click(screen.getAllByRole('button', { name: 'Copy last week' })[0] as HTMLElement)
    const dialog = await screen.findByRole('dialog', { name: 'Copy last week' })
    expect(dialog.textContent).toMatch(/9.*15 Mar 2026 → 16.*22 Mar 2026\. You can undo it in one step\./)
    await hands.page.user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await desk.stored()).toEqual([])
  })

  it('brings the shifts to the same days, and one undo takes all of them back', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'bo', day: 3, from: 600, to: 1080 }], lastWeek)
    const hands = await renderPlan(desk)
    const dialog = await copy(hands)
    expect(await within(dialog).findByText('Last week is copied. 2 shifts.')).toBeTruthy()
    await hands.page.user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(await desk.stored()).toEqual(['anna Mon 08:00–16:00', 'bo Thu 10:00–18:00'])
    await hands.page.user.click(screen.getByRole('button', { name: /^Undo: copy of last week/ }))
    await waitFor(async () => expect(await desk.stored()).toEqual([]))
    await waitFor(() => expect(hands.shiftNames()).toEqual([]))
  })

  it('leaves open what no longer fits, and says of each shift why', async () => {
    const desk = await openPlanDesk()
    await desk.store(
      [
        { who: 'cem', day: 2, from: 480, to: 960 },
        // the end of the week before leaves bo 8 hours until Monday of the new week
        { who: 'bo', day: 0, from: 420, to: 720 },
        { who: 'bo', day: 6, from: 840, to: 1380 },
      ],
      lastWeek,
    )
    await dismiss(desk, 'cem')
    const hands = await renderPlan(desk)
    const dialog = await copy(hands)
    expect(await within(dialog).findByRole('heading', { name: 'What no longer fits is open now' })).toBeTruthy()
    const opened = within(dialog)
      .getAllByRole('listitem')
      .map((item) => item.textContent)
    expect(opened).toContain('Wednesday 08:00 to 16:00, Guardsno longer active')
    expect(opened).toContain('Monday 07:00 to 12:00, Guardsa rule blocks it')
    expect(opened).toHaveLength(2)
    expect(within(dialog).getByText('2 shifts have no person and wait in the top row.')).toBeTruthy()
    await hands.page.user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(hands.shiftNames().filter((name) => name.startsWith('Open shifts'))).toHaveLength(2)
    expect(await desk.stored()).toContain('open Wed 08:00–16:00')
  })

  it('says what went wrong and copies nothing', async () => {
    const desk = await openPlanDesk()
    const hands = await renderPlan(desk)
    desk.next('roster.copyLastWeek', () => refused('notFound'))
    const dialog = await copy(hands)
    expect(await within(dialog).findByRole('alert')).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: 'Copy last week' })).toBeTruthy()
    expect(await desk.stored()).toEqual([])
  })
})
