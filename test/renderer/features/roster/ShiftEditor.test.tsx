// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openPlanDesk, planWeek, renderPlan, type ShiftWish } from '#test/support/renderPlan.tsx'
import { instantOf } from '#shared/kernel/time.ts'

const berlin = [{ fromAt: 0, offsetMinutes: 60 }]
const monday = (minute: number): number => instantOf(planWeek, minute, berlin)

const openEditor = async (wish: ShiftWish = { who: 'anna', day: 0, from: 480, to: 960 }) => {
  const desk = await openPlanDesk()
  await desk.store([wish])
  const hands = await renderPlan(desk)
  await hands.page.user.dblClick(hands.shift(/Monday/))
  return { desk, ...hands, editor: await screen.findByRole('dialog', { name: 'Shift' }) }
}

const choose = async (
  { page, editor }: Pick<Awaited<ReturnType<typeof openEditor>>, 'page' | 'editor'>,
  field: RegExp,
  option: string,
): Promise<void> => {
  await page.user.click(within(editor).getByRole('button', { name: field }))
  await page.user.click(await screen.findByRole('option', { name: option }))
}

describe('the times of a shift', () => {
  it('opens with a double click at the times that are planned', async () => {
    const { editor } = await openEditor()
    expect(within(editor).getByRole('textbox', { name: 'Start' })).toHaveProperty('value', '08:00')
    expect(within(editor).getByRole('textbox', { name: 'End' })).toHaveProperty('value', '16:00')
    expect(within(editor).getByText('8 h of work')).toBeTruthy()
  })

  it('counts the work without the break, and says when a shift ends the next day', async () => {
    const { editor, page, desk } = await openEditor()
    await page.user.click(within(editor).getByRole('radio', { name: '45 min' }))
    expect(within(editor).getByText('7 h 15 of work')).toBeTruthy()
    const end = within(editor).getByRole('textbox', { name: 'End' })
    await page.user.clear(end)
    await page.user.type(end, '2')
    expect(within(editor).getByText('17 h 15 of work, ends the next day')).toBeTruthy()
    await page.user.click(within(editor).getByRole('button', { name: 'Save' }))
    await waitFor(async () => expect(await desk.stored()).toEqual(['anna Mon 08:00–02:00 break 45']))
  })

  it('keeps a break of an unusual length as a choice', async () => {
    const { editor, page, desk } = await openEditor({
      who: 'anna',
      day: 0,
      from: 480,
      to: 960,
      breaks: [{ startAt: monday(700), endAt: monday(720) }],
    })
    expect(within(editor).getByRole('radio', { name: '20 min' })).toHaveProperty('checked', true)
    await page.user.click(within(editor).getByRole('radio', { name: 'None' }))
    await page.user.click(within(editor).getByRole('button', { name: 'Save' }))
    await waitFor(async () => expect(await desk.stored()).toEqual(['anna Mon 08:00–16:00']))
  })

  it('stores nothing on Cancel', async () => {
    const { editor, page, desk } = await openEditor()
    await page.user.click(within(editor).getByRole('radio', { name: '1 h' }))
    await page.user.click(within(editor).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await desk.stored()).toEqual(['anna Mon 08:00–16:00'])
  })
})

describe('the person and the role of a shift', () => {
  it('gives it to somebody else', async () => {
    const opened = await openEditor()
    await choose(opened, /Person/, 'cem')
    await opened.page.user.click(within(opened.editor).getByRole('button', { name: 'Save' }))
    await waitFor(async () => expect(await opened.desk.stored()).toEqual(['cem Mon 08:00–16:00']))
    await opened.says(/^Given: cem, Monday/)
  })

  it('opens it to everybody', async () => {
    const opened = await openEditor()
    await choose(opened, /Person/, 'Open shift')
    await opened.page.user.click(within(opened.editor).getByRole('button', { name: 'Save' }))
    await waitFor(async () => expect(await opened.desk.stored()).toEqual(['open Mon 08:00–16:00']))
  })

  it('changes the role to one of the outlet', async () => {
    const opened = await openEditor()
    await choose(opened, /Role/, 'Till')
    await opened.page.user.click(within(opened.editor).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(opened.shift('anna, Monday 08:00 to 16:00, Till')).toBeTruthy())
    await opened.says(/^Role changed: anna, Monday/)
  })
})

describe('the other things one can do with a shift', () => {
  it('removes it', async () => {
    const { editor, page, desk } = await openEditor()
    await page.user.click(within(editor).getByRole('button', { name: /^Remove/ }))
    await waitFor(async () => expect(await desk.stored()).toEqual([]))
  })

  it('splits it', async () => {
    const { editor, page, desk } = await openEditor()
    await page.user.click(within(editor).getByRole('button', { name: /^Split/ }))
    await waitFor(async () => expect(await desk.stored()).toEqual(['anna Mon 08:00–12:00', 'anna Mon 12:00–16:00']))
  })
})
