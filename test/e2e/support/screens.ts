import type { Page } from '@playwright/test'
import type { Language } from '#shared/kernel/text.ts'
import { goTo } from './demo.ts'
import type { Device } from './device.ts'
import { deviceScreens } from './deviceScreens.ts'
import { callDoor } from './door.ts'
import { loseAndFind } from './evidence.ts'
import { inspectionScreens } from './inspectionScreens.ts'
import { planScreens, troubledOutlet } from './planScreens.ts'
import { ruleScreens } from './ruleScreens.ts'
import { settled, shown, toPage, toTop, type Screen, type Stand } from './screen.ts'
import { shareScreens } from './shareScreens.ts'
import { words } from './words.ts'

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

const toNewOutlet = async ({ page, t }: Stand): Promise<void> => {
  await goTo(page, '/outlets')
  await page.getByRole('button', { name: t.outlets.add.outlet }).click()
  await shown(page.getByRole('complementary', { name: t.outlets.add.outlet }))
}

const toNewRegion = async ({ page, t }: Stand): Promise<void> => {
  await goTo(page, '/outlets')
  await page.getByRole('button', { name: t.outlets.region.add }).click()
  await shown(page.getByRole('dialog'))
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
  await toTop(heading)
}

const atTroubled = { role: 'manager', outlet: troubledOutlet } as const
/** Where a picture is kept, its name is that of the file. */
export const demoScreens: readonly Screen[] = [
  { name: 'home', ...atTroubled, open: toPage('/') },
  { name: 'home-lead', role: 'lead', open: toPage('/') },
  { name: 'home-admin', role: 'admin', open: toPage('/') },
  ...planScreens,
  { name: 'people', ...atTroubled, open: toPage('/people') },
  { name: 'person', ...atTroubled, open: toPerson },
  { name: 'import-empty', ...atTroubled, open: toPage('/import') },
  { name: 'import', ...atTroubled, open: toImport },
  { name: 'palette', ...atTroubled, open: toPalette },
  { name: 'compare', role: 'lead', open: toMap },
  { name: 'compare-cell', role: 'lead', open: toCell },
  { name: 'requests', role: 'lead', open: toPage('/requests') },
  ...ruleScreens,
  { name: 'outlets', role: 'admin', open: toPage('/outlets') },
  { name: 'outlet', role: 'admin', open: toOutlet },
  { name: 'outlet-add', role: 'admin', open: toNewOutlet },
  { name: 'region-add', role: 'admin', open: toNewRegion },
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
