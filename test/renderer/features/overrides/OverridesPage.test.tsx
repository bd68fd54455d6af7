// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { OverridesPage } from '#renderer/features/overrides/OverridesPage.tsx'
import { id, type OutletId } from '#shared/kernel/ids.ts'
import { parseReference } from '#shared/overrides/reference.ts'
import { ok } from '#shared/kernel/result.ts'
import { callHost, refused } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { openPlanDesk, planSession, type PlanDesk } from '#test/support/renderPlan.tsx'
import { testNowAt } from '#test/support/testBackend.ts'

const outletId: OutletId = id('nordbad')
const dayMs = 86_400_000

const save = (desk: PlanDesk, value: number, untilOn: '2026-03-22' | '2026-04-12' = '2026-04-12') =>
  callHost(desk.host, 'overrides.save', {
    outletId,
    ruleId: id('rest'),
    parameter: 'minimum',
    value,
    category: 'mitigated',
    reason: 'Two more guards are on call',
    fromOn: '2026-03-16',
    untilOn,
  })

const show = (desk: PlanDesk, nowAt = testNowAt) =>
  renderPage(<OverridesPage />, {
    host: desk.host,
    session: { ...planSession(), nowAt },
    path: '/overrides/nordbad',
  })

const row = async (text: RegExp): Promise<HTMLElement> => {
  const rows = await screen.findAllByRole('row')
  const found = rows.find((one) => text.test(one.textContent))
  if (found === undefined) throw new Error(`no row ${text}`)
  return found
}

describe('the local values of an outlet', () => {
  it('teaches the first step when there are none', async () => {
    const page = await show(await openPlanDesk())
    expect(await screen.findByText('No local values')).toBeTruthy()
    await page.user.click(screen.getByRole('button', { name: 'Open the plan' }))
    expect(page.path()).toBe('/plan/nordbad/2026-03-16')
  })

  it('lists what holds beside what is shared, with its reason and its end', async () => {
    const desk = await openPlanDesk()
    await save(desk, 600)
    await show(desk)
    const table = await screen.findByRole('table', { name: 'In force, planned or waiting' })
    await waitFor(() => expect(table.textContent).toContain('10 h'))
    expect(table.textContent).toContain('instead of 11 h')
    expect(table.textContent).toContain('Two more guards are on call')
    expect(table.textContent).toContain('12 Apr 2026')
    expect(within(table).queryByText(/^ends /)).toBeNull()
  })

  it('lets one copy where a value comes from', async () => {
    const desk = await openPlanDesk()
    await save(desk, 600)
    const { user } = await show(desk)
    await user.click(await screen.findByRole('button', { name: /reference.*10 h/i }))
    expect(parseReference(await navigator.clipboard.readText())).toMatchObject({
      ok: true,
      value: { kind: 'value', outletId: 'nordbad', ruleId: 'rest', parameter: 'minimum' },
    })
  })

  it('says when one ends soon', async () => {
    const desk = await openPlanDesk()
    await save(desk, 600, '2026-03-22')
    await show(desk)
    expect(await screen.findByText('ends in 6 days')).toBeTruthy()
  })

  it('withdraws one only after it was confirmed', async () => {
    const desk = await openPlanDesk()
    await save(desk, 600)
    const { user } = await show(desk)
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }))
    const dialog = await screen.findByRole('alertdialog')
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect((await callHost(desk.host, 'overrides.list', { outletId }))[0]?.state).toBe('active')
    await user.click(screen.getByRole('button', { name: 'Withdraw' }))
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Withdraw' }))
    const closed = await screen.findByRole('table', { name: 'Closed' })
    expect(within(closed).getByText('Withdrawn')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull()
  })

  it('shows a request as waiting for the lead', async () => {
    const desk = await openPlanDesk()
    await save(desk, 570)
    await show(desk)
    expect((await row(/9 h 30/)).textContent).toContain('Waits for the lead')
  })

  it('asks what came of one that ended, and keeps the answer', async () => {
    const desk = await openPlanDesk()
    await save(desk, 600, '2026-03-22')
    desk.backend.setNow(testNowAt + 10 * dayMs)
    const { user } = await show(desk, testNowAt + 10 * dayMs)
    const ended = await screen.findByRole('table', { name: 'Ended, what came of it?' })
    await user.click(within(ended).getByRole('button', { name: 'Close' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('radio', { name: 'Needed again' }))
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    const closed = await screen.findByRole('table', { name: 'Closed' })
    expect(closed.textContent).toContain('Needed again')
    expect((await callHost(desk.host, 'overrides.list', { outletId }))[0]?.override.outcome).toBe('renew')
  })

  it('tells what it changed before it asks, or that no week was published while it held', async () => {
    const desk = await openPlanDesk()
    await save(desk, 600, '2026-03-22')
    desk.backend.setNow(testNowAt + 10 * dayMs)
    const [view] = await callHost(desk.host, 'overrides.list', { outletId })
    if (view === undefined) throw new Error('no override')
    const open = async (effect: typeof view.effect) => {
      desk.next('overrides.list', () => ok([{ ...view, effect }]))
      const { user, unmount } = await show(desk, testNowAt + 10 * dayMs)
      await user.click(await screen.findByRole('button', { name: 'Close' }))
      return { dialog: await screen.findByRole('dialog'), unmount }
    }
    const before = await open(null)
    expect(within(before.dialog).getByText(/No week was published while it held/)).toBeTruthy()
    before.unmount()
    const none = { shared: 0, local: 0 }
    const effect = { weeks: 2, findings: { shared: 5, local: 1 }, neededMinutes: none, missingMinutes: none }
    const { dialog } = await open(effect)
    const table = within(dialog).getByRole('table', { name: 'What it changed in 2 published weeks' })
    expect(
      within(table)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['5', '1'])
  })

  it('keeps the question open when the answer is refused', async () => {
    const desk = await openPlanDesk()
    await save(desk, 600)
    const { user } = await show(desk)
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }))
    desk.next('overrides.withdraw', () => refused('alreadyDecided'))
    const dialog = await screen.findByRole('alertdialog')
    await user.click(within(dialog).getByRole('button', { name: 'Withdraw' }))
    expect(await within(dialog).findByRole('alert')).toBeTruthy()
    expect((await callHost(desk.host, 'overrides.list', { outletId }))[0]?.state).toBe('active')
  })
})
