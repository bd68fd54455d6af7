// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { parameter, ruleOf } from '#test/support/ruleBuilders.ts'
import {
  openPlanDesk,
  planPack,
  planWeek,
  renderPlan,
  type PlanDesk,
  type PlanHands,
} from '#test/support/renderPlan.tsx'

const pool = id<'Outlet'>('nordbad')
const longDay = { who: 'bo', day: 4, from: 480, to: 1140 } as const
const plainDay = { who: 'anna', day: 1, from: 480, to: 960 } as const

const openReceipt = async ({ page }: PlanHands, button = 'Check and publish') => {
  await page.user.click(screen.getByRole('button', { name: button }))
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByText('What leaves this outlet')
  return { dialog, publish: within(dialog).getByRole('button', { name: 'Publish' }) }
}

const publishPlainly = async (desk: PlanDesk, hands: PlanHands): Promise<void> => {
  const { publish } = await openReceipt(hands)
  await hands.page.user.click(publish)
  await screen.findByText(/Revision 1/)
  await hands.page.user.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(desk.backend.stores).toBeTruthy()
}

describe('publishing a week', () => {
  it('asks for each missing reason before it lets one publish', async () => {
    const desk = await openPlanDesk()
    await desk.store([plainDay, longDay, { ...longDay, who: 'cem' }])
    const hands = await renderPlan(desk)
    const { dialog, publish } = await openReceipt(hands)
    expect(within(dialog).getByRole('heading', { name: '2 reasons needed' })).toBeTruthy()
    expect(within(dialog).getByText('2 reasons still missing')).toBeTruthy()
    expect(publish).toHaveProperty('disabled', true)
    await hands.page.user.type(within(dialog).getByRole('textbox', { name: /^Reason: bo/ }), 'Swimming gala')
    expect(within(dialog).getByText('1 reason still missing')).toBeTruthy()
    await hands.page.user.click(within(dialog).getByRole('button', { name: 'Use for all that are empty' }))
    expect(within(dialog).getByRole('textbox', { name: /^Reason: cem/ })).toHaveProperty('value', 'Swimming gala')
    expect(within(dialog).queryByText(/still missing/)).toBeNull()
    expect(publish).toHaveProperty('disabled', false)
  })

  it('lists the changes by person and what leaves, without names', async () => {
    const desk = await openPlanDesk()
    await desk.store([plainDay])
    const { dialog } = await openReceipt(await renderPlan(desk))
    expect(within(dialog).getByText('1 change · 1 person affected')).toBeTruthy()
    expect(within(dialog).getByText(/^1 shift of \d \w+ under names that change every week/)).toBeTruthy()
    const content = dialog.querySelector('pre')?.textContent ?? ''
    expect(content).toContain('guard')
    expect(content).not.toContain('anna')
    expect(content).not.toContain(desk.person('anna'))
    expect(content).not.toContain('1990-05-17')
  })

  it('publishes, and tells when the file was read back from the share', async () => {
    const desk = await openPlanDesk()
    await desk.store([plainDay])
    const hands = await renderPlan(desk)
    const { publish } = await openReceipt(hands)
    await hands.page.user.click(publish)
    expect(await screen.findByText(/^Published, read back, /, {}, { timeout: 5_000 })).toBeTruthy()
    expect(desk.share.files.size).toBeGreaterThan(0)
    await hands.page.user.click(screen.getByRole('button', { name: 'Close' }))
    expect(await screen.findByText('Published, read back')).toBeTruthy()
  })

  it('keeps the week here while the share cannot be reached', async () => {
    const desk = await openPlanDesk(['anna'], false)
    await desk.store([plainDay])
    const hands = await renderPlan(desk)
    const { publish } = await openReceipt(hands)
    await hands.page.user.click(publish)
    expect(await screen.findByText('Waiting for the share, kept here')).toBeTruthy()
    expect(screen.getByText(/signed and safe on this device/)).toBeTruthy()
    await hands.page.user.click(screen.getByRole('button', { name: 'Close' }))
    expect(await screen.findByText('Published, waiting for the share')).toBeTruthy()
  })

  it('cannot be done while a rule blocks it, and names who and why', async () => {
    const desk = await openPlanDesk()
    await desk.store([
      { who: 'anna', day: 1, from: 780, to: 1380 },
      { who: 'anna', day: 2, from: 480, to: 960 },
    ])
    const { dialog, publish } = await openReceipt(await renderPlan(desk))
    expect(within(dialog).getByRole('heading', { name: '1 problem blocks publishing' })).toBeTruthy()
    expect(within(dialog).getByText(/^anna, Wed 18 Mar, rest\. 9 h of rest between two shifts/)).toBeTruthy()
    expect(publish).toHaveProperty('disabled', true)
  })

  it('is refused when the plan changed behind the receipt, and nothing leaves', async () => {
    const desk = await openPlanDesk()
    await desk.store([plainDay])
    const hands = await renderPlan(desk)
    const { dialog, publish } = await openReceipt(hands)
    await desk.store([{ who: 'cem', day: 5, from: 480, to: 960 }])
    await hands.page.user.click(publish)
    expect(await within(dialog).findByRole('alert')).toBeTruthy()
    expect(desk.share.files.size).toBe(0)
  })
})

describe('changing a published week', () => {
  it('shows that it differs from what was published, until it is undone', async () => {
    const desk = await openPlanDesk()
    await desk.store([plainDay])
    const hands = await renderPlan(desk)
    await publishPlainly(desk, hands)
    await hands.press(hands.shift('anna, Tuesday'), '{Shift>}{ArrowRight}{/Shift}')
    expect(await screen.findByText('Changed since it was published')).toBeTruthy()
    await hands.press(hands.shift('anna, Tuesday'), '{Control>}z{/Control}')
    await waitFor(() => expect(screen.queryByText('Changed since it was published')).toBeNull())
  })

  it('needs a reason for the amendment and becomes the next revision', async () => {
    const desk = await openPlanDesk()
    await desk.store([plainDay])
    const hands = await renderPlan(desk)
    await publishPlainly(desk, hands)
    await hands.press(hands.shift('anna, Tuesday'), '{Shift>}{ArrowRight}{/Shift}')
    const { dialog, publish } = await openReceipt(hands, 'Publish amendment')
    expect(within(dialog).getByRole('heading', { name: /^Publish amendment 2 of/ })).toBeTruthy()
    expect(dialog.textContent).toContain('08:00–16:00')
    expect(dialog.textContent).toContain('08:00–16:15')
    expect(publish).toHaveProperty('disabled', true)
    await hands.page.user.type(
      within(dialog).getByRole('textbox', { name: /Why is the published week changed\?/ }),
      'anna stays for the count',
    )
    await hands.page.user.click(publish)
    expect(await screen.findByText(/Revision 2/)).toBeTruthy()
  })

  it('asks whose wish a late change was, judges by the answer, and keeps it while the plan is a draft', async () => {
    const desk = await openPlanDesk()
    const numbers = { notice: parameter(20_160), addOver: parameter(30), addPay: parameter(60) }
    const pay = ruleOf({ kind: 'change-pay' }, numbers, { severity: 'notice' })
    desk.backend.stores.packs.save({ ...planPack(), version: 3, rules: [pay] })
    await desk.store([{ ...plainDay, day: 4 }])
    const hands = await renderPlan(desk)
    await publishPlainly(desk, hands)
    await hands.press(hands.shift('anna, Friday'), '{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}')
    const first = await openReceipt(hands, 'Publish amendment')
    const section = within(first.dialog).getByRole('region', { name: 'Whose wish are these changes?' })
    expect(within(section).getByRole('status').textContent).toMatch(/anna/)
    await hands.page.user.click(within(section).getByRole('button', { name: /Whose wish: anna, Fri/ }))
    await hands.page.user.click(screen.getByRole('option', { name: 'Asked for by the person, or a swap' }))
    expect(await within(section).findByText('The rules about late changes find nothing.')).toBeTruthy()
    await hands.page.user.click(within(first.dialog).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const { dialog, publish } = await openReceipt(hands, 'Publish amendment')
    expect(within(dialog).getByRole('button', { name: /Whose wish: anna, Fri/ }).textContent).toMatch(/Asked for by/)
    await hands.page.user.type(within(dialog).getByRole('textbox', { name: /Why is the published week/ }), 'a class')
    await hands.page.user.click(publish)
    expect(await screen.findByText(/Revision 2/)).toBeTruthy()
    const { changes } = desk.backend.stores.publications.latest(pool, planWeek)?.report.facts ?? {}
    expect(changes).toMatchObject([{ type: 'add', minutes: 45, employeeRequested: true }])
  })
})
