// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { callHost, refused } from '#test/support/renderHost.ts'
import { openPlanDesk, renderPlan, type PlanDesk, type PlanHands } from '#test/support/renderPlan.tsx'

/** Anna rests ten and a half hours where eleven are asked; ten are free, nine need approval. */
const openAsk = async (
  options: { readonly language?: 'en' | 'de' } = {},
): Promise<{ readonly desk: PlanDesk; readonly hands: PlanHands; readonly dialog: HTMLElement }> => {
  const desk = await openPlanDesk()
  await desk.store([
    { who: 'anna', day: 1, from: 780, to: 1320 },
    { who: 'anna', day: 2, from: 510, to: 960 },
  ])
  const hands = await renderPlan(desk, options)
  const german = options.language === 'de'
  await hands.press(hands.shift(german ? 'anna, Mittwoch' : 'anna, Wednesday'), 'w')
  const ask = german ? 'Um einen eigenen Wert bitten' : 'Ask for a local value'
  await hands.page.user.click(await screen.findByRole('button', { name: ask }))
  return { desk, hands, dialog: await screen.findByRole('dialog') }
}

const setValue = async ({ page }: PlanHands, dialog: HTMLElement, minutes: number): Promise<void> => {
  const field = within(dialog).getByRole('textbox', { name: 'Value here' })
  await page.user.clear(field)
  await page.user.type(field, `${minutes}`)
  await page.user.tab()
}

const saveButton = (dialog: HTMLElement, name = 'Save'): HTMLElement => within(dialog).getByRole('button', { name })
const reasonOf = (dialog: HTMLElement): HTMLElement => within(dialog).getByRole('textbox', { name: /Reason/ })

describe('asking for a local value', () => {
  it('starts at the value that holds, which is nothing to save', async () => {
    const { hands, dialog } = await openAsk()
    expect(within(dialog).getByRole('heading', { name: 'A local value for “rest”' })).toBeTruthy()
    expect(within(dialog).getByText('This is the value that already holds.')).toBeTruthy()
    await hands.page.user.type(reasonOf(dialog), 'Swimming gala')
    expect(saveButton(dialog)).toHaveProperty('disabled', true)
  })

  it('lets the manager decide within the free bounds, shows the effect, and the problem goes', async () => {
    const { desk, hands, dialog } = await openAsk()
    await setValue(hands, dialog, 600)
    expect(within(dialog).getByText('You may decide this alone. It holds from its first day.')).toBeTruthy()
    expect(within(dialog).getByText('1 problem would go')).toBeTruthy()
    expect(saveButton(dialog)).toHaveProperty('disabled', true)
    await hands.page.user.type(reasonOf(dialog), 'Swimming gala')
    await hands.page.user.click(saveButton(dialog))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const [saved] = desk.backend.stores.overrides.list(
      desk.backend.stores.trust.registry()?.outlets[0]?.outletId as never,
    )
    expect(saved).toMatchObject({ value: 600, band: 'free', reason: 'Swimming gala' })
    expect(await screen.findByText('This problem is gone.')).toBeTruthy()
  })

  it('asks the lead in the outer band, and the shared value holds until then', async () => {
    const { desk, hands, dialog } = await openAsk()
    await setValue(hands, dialog, 570)
    expect(within(dialog).getByText(/A regional lead must approve this/)).toBeTruthy()
    expect(within(dialog).getByText('As soon as it is approved.')).toBeTruthy()
    await hands.page.user.type(reasonOf(dialog), 'Short of people')
    await hands.page.user.click(saveButton(dialog, 'Ask the lead'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const [view] = await callHost(desk.host, 'overrides.list', { outletId: 'nordbad' })
    expect(view).toMatchObject({ state: 'awaiting', effectiveValue: 660 })
    expect(screen.getByText('10 h 30 of rest between two shifts. At least 11 h is needed.')).toBeTruthy()
  })

  it('refuses a value beyond every bound, and names the bound and who set it', async () => {
    const { hands, dialog } = await openAsk()
    await setValue(hands, dialog, 480)
    expect(within(dialog).getByText('Only 9 h to 12 h is possible. This bound was set by Ada.')).toBeTruthy()
    await hands.page.user.type(reasonOf(dialog), 'We need it')
    expect(saveButton(dialog)).toHaveProperty('disabled', true)
    expect(within(dialog).queryByText('In this week')).toBeNull()
  })

  it('always takes a stricter value, and shows which problems it brings', async () => {
    const { hands, dialog } = await openAsk()
    await setValue(hands, dialog, 720)
    expect(within(dialog).getByText('You may decide this alone. It holds from its first day.')).toBeTruthy()
    expect(within(dialog).getByRole('heading', { name: 'In this week' })).toBeTruthy()
  })

  it('ends within the longest term, and chips choose the last day', async () => {
    const { hands, dialog } = await openAsk()
    const last = within(dialog).getByLabelText('Last day', { selector: 'input[type=date]' })
    await hands.page.user.click(within(dialog).getByRole('radio', { name: '1 week' }))
    expect(last).toHaveProperty('value', '2026-03-22')
    await hands.page.user.click(within(dialog).getByRole('radio', { name: /^Longest/ }))
    // 60 days with the first one
    expect(last).toHaveProperty('value', '2026-05-14')
    expect(within(dialog).getByText('At the latest 14 May 2026')).toBeTruthy()
  })

  it('stays open with the words written when the backend refuses', async () => {
    const { desk, hands, dialog } = await openAsk()
    await setValue(hands, dialog, 600)
    await hands.page.user.type(reasonOf(dialog), 'Swimming gala')
    desk.next('overrides.save', () => refused('outsideBounds', { min: 640, max: 720, setBy: 'Ada' }))
    await hands.page.user.click(saveButton(dialog))
    expect(await within(dialog).findByRole('alert')).toBeTruthy()
    expect(reasonOf(dialog)).toHaveProperty('value', 'Swimming gala')
    expect(await callHost(desk.host, 'overrides.list', { outletId: 'nordbad' })).toEqual([])
  })

  it('speaks German', async () => {
    const { dialog } = await openAsk({ language: 'de' })
    expect(within(dialog).getByRole('heading', { name: 'Ein eigener Wert für „rest“' })).toBeTruthy()
    expect(within(dialog).getByText('Dieser Wert gilt schon.')).toBeTruthy()
  })
})
