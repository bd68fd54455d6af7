import { expect as playwrightExpect, type Locator, type Page } from '@playwright/test'
import type { Language } from '#shared/kernel/text.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { goTo } from './demo.ts'
import type { Device } from './device.ts'
import { deviceScreens } from './deviceScreens.ts'
import { id } from '../../../shared/kernel/ids.ts'
import { callDoor } from './door.ts'
import { loseAndFind } from './evidence.ts'
import { inspectionScreens } from './inspectionScreens.ts'
import { shareScreens } from './shareScreens.ts'
import { words, type Words } from './words.ts'

/** The pictures are made without a test runner, whose patience would be longer. */
const expect = playwrightExpect.configure({ timeout: 30_000 })

/** The demo's week with something to solve, and an outlet that has it. */
export const troubledWeekOn = '2026-11-23'
export const troubledOutlet = 'Altona'
/** Checked by its manager and free of problems that block. */
export const checkedOutlet = 'Eppendorf'

const reasons: Readonly<Record<Language, string>> = {
  en: 'Two order screens take the queue off the counter.',
  de: 'Zwei Bestellterminals entlasten die Theke.',
  da: 'To bestillingsskærme tager køen fra disken.',
}

export interface Stand {
  readonly page: Page
  readonly device: Device
  readonly language: Language
  readonly t: Words
}

/** One screen of the demo: who looks at it, and how to get there. */
export interface Screen {
  readonly name: string
  readonly role: Actor['role']
  readonly outlet?: string
  readonly open: (stand: Stand) => Promise<void>
}

/** Nothing is still coming: the grey lines are gone and the fonts are there. */
export const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('main')).toBeVisible()
  await expect(page.locator('[class*="bone"]')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

const shown = async (locator: Locator): Promise<void> => {
  await expect(locator.first()).toBeVisible()
}

const toPage =
  (path: string) =>
  async ({ page }: Stand): Promise<void> => {
    await goTo(page, path)
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

const toMap = async ({ page }: Stand): Promise<void> => {
  await goTo(page, '/compare?order=impact')
  await shown(page.getByRole('grid'))
}

/** The cell planted in the demo: one person fewer at lunch, without an override. */
const toCell = async (stand: Stand): Promise<void> => {
  const { outlets } = await callDoor(stand.device, 'session.get', {})
  const outlet = outlets.find(({ name }) => name === troubledOutlet)
  await goTo(stand.page, `/compare?order=impact&rule=minimum-staff&outlet=${outlet?.outletId}`)
  await shown(stand.page.getByRole('complementary').getByRole('heading', { level: 3 }))
}

const toRule = (tab: string, rule = 'minimum-staff') => toPage(`/rules?rule=${rule}&tab=${tab}`)

/** One person more at the busy lunch of a bakery: the change of the story. */
export const raiseLunch = async (device: Device): Promise<void> => {
  await callDoor(device, 'rules.discardDraft', {})
  const { draft } = await callDoor(device, 'rules.draft', {})
  const table = draft.tables.find(({ rows }) => rows.some(({ rowId }) => rowId === 'bakery-cafe.lunch-busy'))
  const row = table?.rows.find(({ rowId }) => rowId === 'bakery-cafe.lunch-busy')
  const output = table?.outputs.findIndex(({ name }) => name === 'service') ?? -1
  if (!table || !row || output < 0) throw new Error('the demo has no busy lunch')
  const value = (row.values[output] ?? 0) + 1
  await callDoor(device, 'rules.editDraft', {
    edit: {
      type: 'value',
      tableId: table.tableId,
      rowId: row.rowId,
      output,
      value,
      bounds: row.bounds?.[output] ?? null,
    },
  })
}

const toReplay = async (stand: Stand): Promise<void> => {
  const { page, device, t } = stand
  await raiseLunch(device)
  await goTo(page, '/rules')
  await page.getByRole('button', { name: t.rules.draft.replay, exact: true }).click()
  await page.getByRole('button', { name: t.rules.replay.run }).click()
  await expect(page.getByRole('dialog').getByRole('table')).toBeVisible({ timeout: 60_000 })
}

/** A draft that waits, the versions, and how many must look. */
/** Rules of a starter pack in the draft, and a number of one of them at which a case of it fails. */
const toRuleTests = async ({ page, device }: Stand): Promise<void> => {
  await callDoor(device, 'rules.discardDraft', {})
  const ruleId = id<'Rule'>('gb-wtr-rest-11h')
  await callDoor(device, 'rules.adopt', { packId: 'gb', ruleIds: [ruleId] })
  const edit = { type: 'parameter', ruleId, parameter: 'minimum', value: 600, bounds: null } as const
  await callDoor(device, 'rules.editDraft', { edit })
  await goTo(page, `/rules?rule=${ruleId}&tab=tests`)
  await shown(page.getByRole('row'))
}

const toReviews = async ({ page, device }: Stand): Promise<void> => {
  await raiseLunch(device)
  await callDoor(device, 'reviews.propose', { note: 'Is one more enough?' })
  await goTo(page, '/rules/reviews')
  await shown(page.getByRole('listitem'))
}

const toRulesPublication = async ({ page, device, t }: Stand): Promise<void> => {
  await raiseLunch(device)
  await goTo(page, '/rules')
  await page.getByRole('button', { name: t.rules.draft.publish, exact: true }).click()
  await page.getByRole('radio', { name: t.reviews.canary.some }).click({ force: true })
  await shown(page.getByRole('dialog').getByRole('checkbox'))
}

const toCase = async (stand: Stand): Promise<void> => {
  await toRule('table')(stand)
  await stand.page.getByRole('button', { name: stand.t.reviews.cases.add }).click()
  await shown(stand.page.getByRole('dialog'))
}

const toPalette = async ({ page, t }: Stand): Promise<void> => {
  await goTo(page, '/')
  await page.getByRole('button', { name: t.frame.palette.open }).click()
  await shown(page.getByRole('dialog').getByRole('menuitem'))
}

const peopleFile = 'name,role,contract hours,birth date\nNora Falk,service,20,1999-02-03\nOle Falk,pilot,20,someday\n'

const toImport = async ({ page, t }: Stand): Promise<void> => {
  await goTo(page, '/import')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(peopleFile) })
  await page.getByRole('button', { name: t.people.imports.dryRun }).click()
  await shown(page.getByRole('table', { name: t.people.imports.errors }))
}

const toPerson = async ({ page, t }: Stand): Promise<void> => {
  await goTo(page, '/people')
  await page.getByRole('table').getByRole('button').first().click()
  await shown(page.getByRole('complementary', { name: t.people.form.edit }))
}

const toOutlet = async ({ page, t }: Stand): Promise<void> => {
  await goTo(page, '/outlets')
  await page.getByRole('button', { name: t.outlets.open(troubledOutlet) }).click()
  await shown(page.getByRole('complementary', { name: troubledOutlet }))
}

const toRoles = async ({ page, t }: Stand): Promise<void> => {
  await goTo(page, '/')
  await page.getByRole('button', { name: t.frame.roles.admin }).click()
  await shown(page.getByRole('menuitem'))
}

/** A file was lost and came back: both are shown, and the last look for everything. */
const toEvidence = async ({ page, device, t }: Stand): Promise<void> => {
  await loseAndFind(device)
  await goTo(page, '/share')
  const heading = page.getByRole('heading', { name: t.share.evidence.title, exact: true })
  await shown(heading)
  await heading.scrollIntoViewIfNeeded()
}

const atTroubled = { role: 'manager', outlet: troubledOutlet } as const
/** Where a picture is kept, its name is that of the file. */
export const demoScreens: readonly Screen[] = [
  { name: 'home', ...atTroubled, open: toPage('/') },
  { name: 'home-lead', role: 'lead', open: toPage('/') },
  { name: 'home-admin', role: 'admin', open: toPage('/') },
  { name: 'plan', ...atTroubled, open: toPlan },
  { name: 'plan-problems', ...atTroubled, open: toProblems },
  { name: 'plan-why', ...atTroubled, open: toWhy },
  { name: 'plan-suggestions', ...atTroubled, open: toSuggestions },
  { name: 'plan-takers', ...atTroubled, open: toTakers },
  { name: 'override', ...atTroubled, open: toFilledOverride },
  { name: 'publish', role: 'manager', outlet: checkedOutlet, open: toPublish },
  { name: 'overrides', role: 'manager', outlet: checkedOutlet, open: toPage('/overrides') },
  { name: 'people', ...atTroubled, open: toPage('/people') },
  { name: 'person', ...atTroubled, open: toPerson },
  { name: 'import', ...atTroubled, open: toImport },
  { name: 'palette', ...atTroubled, open: toPalette },
  { name: 'compare', role: 'lead', open: toMap },
  { name: 'compare-cell', role: 'lead', open: toCell },
  { name: 'requests', role: 'lead', open: toPage('/requests') },
  { name: 'rules', role: 'admin', open: toPage('/rules') },
  { name: 'rule', role: 'admin', open: toRule('rule') },
  { name: 'rule-values', role: 'admin', open: toRule('values', 'rest-daily') },
  { name: 'rule-table', role: 'admin', open: toRule('table') },
  { name: 'rule-tests', role: 'admin', open: toRuleTests },
  { name: 'rule-health', role: 'admin', open: toRule('health') },
  { name: 'rule-history', role: 'admin', open: toRule('history') },
  { name: 'replay', role: 'admin', open: toReplay },
  { name: 'rule-differences', role: 'admin', open: toRule('differences') },
  { name: 'reviews', role: 'admin', open: toReviews },
  { name: 'rules-publish', role: 'admin', open: toRulesPublication },
  { name: 'table-case', role: 'admin', open: toCase },
  { name: 'packs', role: 'admin', open: toPage('/rules/packs') },
  { name: 'pack', role: 'admin', open: toPage('/rules/packs/de-retail') },
  { name: 'presets', role: 'admin', open: toPage('/rules/presets') },
  { name: 'preset', role: 'admin', open: toPage('/rules/presets/min-rest-between-shifts') },
  { name: 'outlets', role: 'admin', open: toPage('/outlets') },
  { name: 'outlet', role: 'admin', open: toOutlet },
  { name: 'roles', role: 'admin', open: toRoles },
  { name: 'share', role: 'admin', open: toPage('/share') },
  ...shareScreens,
  ...inspectionScreens,
  ...deviceScreens,
  { name: 'settings', role: 'admin', open: toPage('/settings') },
  // last, for it leaves a contradiction in the evidence of the demo
  { name: 'evidence', role: 'lead', open: toEvidence },
]

export const openScreen = async (screen: Screen, page: Page, device: Device, language: Language): Promise<void> => {
  await screen.open({ page, device, language, t: words[language] })
  await settled(page)
}

export const setupScreens = ['setup', 'create', 'join', 'open'] as const

/** The first run, and behind each of its choices that ask for something. */
export const openSetup = async (name: (typeof setupScreens)[number], page: Page, language: Language): Promise<void> => {
  const t = words[language].setup
  await shown(page.getByRole('button', { name: t.demo.title }))
  if (name !== 'setup') await page.getByRole('button', { name: t[name].title }).click()
  await settled(page)
}
