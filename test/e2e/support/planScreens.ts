import { goTo } from './demo.ts'
import { callDoor } from './door.ts'
import { shown, toPage, type Screen, type Stand } from './screen.ts'
import type { Language } from '#shared/kernel/text.ts'

/** The demo's week with something to solve, and an outlet that has it. */
export const troubledWeekOn = '2026-11-23'
export const troubledOutlet = 'Altona'
/** Checked by its manager and free of problems that block. */
export const checkedOutlet = 'Eppendorf'
/** Where nobody has confirmed what leaves the outlet. */
const unreadOutlet = 'Winterhude'

const reasons: Readonly<Record<Language, string>> = {
  en: 'Two order screens take the queue off the counter.',
  de: 'Zwei Bestellterminals entlasten die Theke.',
  da: 'To bestillingsskærme tager køen fra disken.',
}

const toPlan = async ({ page, device }: Stand): Promise<void> => {
  const { outlets } = await callDoor(device, 'session.get', {})
  await goTo(page, `/plan/${outlets[0]?.outletId}/${troubledWeekOn}`)
  await shown(page.getByRole('grid'))
}

const toProblems = async (stand: Stand): Promise<void> => {
  await toPlan(stand)
  await stand.page
    .locator('main')
    .getByRole('button', { expanded: false, name: /^\d+ \p{L}+$/u })
    .first()
    .click()
  await shown(stand.page.getByRole('complementary', { name: stand.t.roster.problems.title }))
}

/** The card of the rule that is broken at lunch: a table row, layers, bounds. */
const toWhy = async (stand: Stand): Promise<void> => {
  await toProblems(stand)
  const { page, t } = stand
  await page.getByRole('complementary').getByRole('button', { name: t.roster.problems.explain }).first().click()
  await shown(page.getByRole('complementary', { name: t.roster.why.title }))
}

const toSuggestions = async (stand: Stand): Promise<void> => {
  await toProblems(stand)
  const { page, t } = stand
  await page.getByRole('complementary').getByRole('button', { name: t.roster.advice.open }).first().click()
  const drawer = page.getByRole('complementary', { name: t.roster.advice.title })
  await shown(drawer.getByRole('heading', { name: t.roster.advice.numbered(1) }))
}

const toTakers = async (stand: Stand): Promise<void> => {
  await toPlan(stand)
  const { page, t } = stand
  await page.getByRole('grid').locator('[data-shift]').first().focus()
  await page.keyboard.press('t')
  await shown(page.getByRole('complementary', { name: t.roster.advice.takers.title }).getByRole('listitem'))
}

/** The dialog for a local number of people at lunch: free 2 to 5, with approval 1 to 7. */
export const openOverride = async (stand: Stand): Promise<void> => {
  await toWhy(stand)
  const { page, t } = stand
  await page.getByRole('complementary').getByRole('button', { name: t.roster.why.request }).first().click()
  await shown(page.getByRole('dialog').getByRole('textbox', { name: t.overrides.ask.reason }))
}

/** Asked for and explained, as it stands before one presses the button. */
const toFilledOverride = async (stand: Stand): Promise<void> => {
  await openOverride(stand)
  const { page, language, t } = stand
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: t.overrides.ask.value }).fill('2')
  await dialog.getByRole('textbox', { name: t.overrides.ask.reason }).fill(reasons[language])
  await shown(dialog.getByRole('heading', { name: t.overrides.preview.title }))
}

const toPublish = async (stand: Stand): Promise<void> => {
  await toPlan(stand)
  const { page, t } = stand
  await page.getByRole('button', { name: t.roster.toolbar.publish, exact: true }).click()
  await page.getByRole('dialog').getByText(t.roster.publish.changes(70)).click()
  await shown(page.getByRole('dialog').getByText(t.roster.publish.leaves))
}

/** What leaves the outlet, before its first publication from this device. */
const toFirstPublish = async (stand: Stand): Promise<void> => {
  await toPlan(stand)
  const { page, t } = stand
  await page.getByRole('button', { name: t.roster.toolbar.publish, exact: true }).click()
  await shown(page.getByRole('dialog').getByRole('button', { name: t.leaving.next }))
}

const atTroubled = { role: 'manager', outlet: troubledOutlet } as const

/** The week board with what opens beside it, and the overrides. */
export const planScreens: readonly Screen[] = [
  { name: 'plan', ...atTroubled, open: toPlan },
  { name: 'plan-problems', ...atTroubled, open: toProblems },
  { name: 'plan-why', ...atTroubled, open: toWhy },
  { name: 'plan-suggestions', ...atTroubled, open: toSuggestions },
  { name: 'plan-takers', ...atTroubled, open: toTakers },
  { name: 'override', ...atTroubled, open: toFilledOverride },
  { name: 'publish-first', role: 'manager', outlet: unreadOutlet, open: toFirstPublish },
  { name: 'publish', role: 'manager', outlet: checkedOutlet, open: toPublish },
  { name: 'overrides', role: 'manager', outlet: checkedOutlet, open: toPage('/overrides') },
]
