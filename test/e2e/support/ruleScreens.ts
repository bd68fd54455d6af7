import { id } from '../../../shared/kernel/ids.ts'
import { goTo } from './demo.ts'
import type { Device } from './device.ts'
import { callDoor } from './door.ts'
import { expect, shown, toPage, type Screen, type Stand } from './screen.ts'

const toRule = (tab: string, rule = 'minimum-staff') => toPage(`/rules?rule=${rule}&tab=${tab}`)

/** One person more at the busy lunch of a bakery: the change of the story. */
const raiseLunch = async (device: Device): Promise<void> => {
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

/** For which places and roles a rule is. */
const toRuleScope = async (stand: Stand): Promise<void> => {
  await toRule('rule', 'rest-daily')(stand)
  await stand.page.getByRole('button', { name: stand.t.rules.scopeEdit.open }).click()
  await shown(stand.page.getByRole('dialog').getByRole('checkbox'))
}

/** A rule of law, as it stands in the draft once it was taken. */
const toRuleOfLaw = async ({ page, device }: Stand): Promise<void> => {
  await callDoor(device, 'rules.discardDraft', {})
  const ruleId = id<'Rule'>('de-jarbschg-hours')
  await callDoor(device, 'rules.adopt', { packId: 'de-retail', ruleIds: [ruleId] })
  await goTo(page, `/rules?rule=${ruleId}&tab=rule`)
  await shown(page.getByRole('definition'))
}

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

/** What the draft makes of a rule. */
const toDifferences = async (stand: Stand): Promise<void> => {
  await raiseLunch(stand.device)
  await toRule('differences')(stand)
  await shown(stand.page.getByText(/3 → 4/))
}

/** A draft that waits, the versions, and how many must look. */
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

/** The shared rules, from the catalogue to publishing them. */
export const ruleScreens: readonly Screen[] = [
  { name: 'rules', role: 'admin', open: toPage('/rules') },
  { name: 'rule', role: 'admin', open: toRule('rule') },
  { name: 'rule-scope', role: 'admin', open: toRuleScope },
  { name: 'rule-of-law', role: 'admin', open: toRuleOfLaw },
  { name: 'rule-values', role: 'admin', open: toRule('values', 'rest-daily') },
  { name: 'rule-table', role: 'admin', open: toRule('table') },
  { name: 'rule-tests', role: 'admin', open: toRuleTests },
  { name: 'rule-health', role: 'admin', open: toRule('health') },
  { name: 'rule-history', role: 'admin', open: toRule('history') },
  { name: 'replay', role: 'admin', open: toReplay },
  { name: 'rule-differences', role: 'admin', open: toDifferences },
  { name: 'reviews', role: 'admin', open: toReviews },
  { name: 'rules-publish', role: 'admin', open: toRulesPublication },
  { name: 'table-case', role: 'admin', open: toCase },
  { name: 'packs', role: 'admin', open: toPage('/rules/packs') },
  { name: 'pack', role: 'admin', open: toPage('/rules/packs/de-retail') },
  { name: 'presets', role: 'admin', open: toPage('/rules/presets') },
  { name: 'preset', role: 'admin', open: toPage('/rules/presets/min-rest-between-shifts') },
]
