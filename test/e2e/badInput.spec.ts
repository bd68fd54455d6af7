import { chmodSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { houseWords } from '#backend/packs/words.ts'
import type { ProblemWords } from '#shared/i18n/problems/messages.ts'
import { languages } from '#shared/kernel/text.ts'
import { actAs, enter, goTo, watchComplaints } from './support/demo.ts'
import { removeFolders, startDevice, temporaryFolder, type Device } from './support/device.ts'
import { callDoor } from './support/door.ts'
import { openOverride, troubledOutlet } from './support/planScreens.ts'
import { test } from './support/test.ts'
import { chooseFile, listedErrors, tryWithoutStoring } from './support/wizard.ts'
import { words, type Words } from './support/words.ts'

/** Who set the bounds of the staffing table; each language has a word for it. */
const owner = 'Head of Operations'

const expectProblem = async (page: Page, { happened, kept, next }: ProblemWords): Promise<void> => {
  const note = page.getByRole('alert').first()
  for (const sentence of [happened, kept, next]) await expect(note).toContainText(sentence)
}

const peopleFile = [
  'name;role;contract hours;birth date',
  'Nora Falk;service;20;1999-02-03',
  'Ole Falk;pilot;20;2001-01-01',
  'Nora Falk;service;20;1999-02-03',
  'Mia Holm;kitchen;many;2001-01-01',
  'Kim Berg;kitchen;20;31.02.2001',
].join('\n')

const shiftsFile = (person: string): string =>
  [
    'person,role,start,end',
    `${person},service,2026-10-25T02:30,2026-10-25T09:00`,
    `${person},service,2027-03-28T02:30,2027-03-28T09:00`,
    `${person},service,2026-12-01T14:00,2026-12-01T09:00`,
    `Nobody Here,service,2026-12-02T09:00,2026-12-02T14:00`,
  ].join('\n')

const expectErrors = async (page: Page, t: Words, expected: readonly (readonly [number, string])[]): Promise<void> => {
  await tryWithoutStoring(page, t)
  expect(await listedErrors(page, t)).toEqual(expected)
}

for (const language of languages) {
  const t = words[language]
  test.describe(`in ${language}`, () => {
    test('lines that cannot be imported are listed with their numbers, and nothing is stored', async ({
      page,
      demo,
    }) => {
      await actAs(demo, 'manager', troubledOutlet)
      const outletId = (await callDoor(demo, 'session.get', {})).outlets[0]?.outletId
      if (outletId === undefined) throw new Error('the manager has no outlet')
      const before = await callDoor(demo, 'people.list', { outletId })
      await enter(page, demo, { language })

      const { codes } = t.people.imports
      await chooseFile(page, t, 'people', peopleFile)
      await expectErrors(page, t, [
        [3, codes.unknownRole],
        [4, codes.duplicatePerson],
        [5, codes.notANumber],
        [6, codes.notADate],
      ])
      await chooseFile(page, t, 'shifts', shiftsFile(before.find(({ role }) => role === 'service')?.name ?? ''))
      await expectErrors(page, t, [
        [2, codes.repeatedHour],
        [3, codes.missingHour],
        [4, codes.endBeforeStart],
        [5, codes.unknownPerson],
      ])
      expect(await callDoor(demo, 'people.list', { outletId })).toEqual(before)
    })

    test('a file that is no table is refused in three sentences', async ({ page, demo }) => {
      await actAs(demo, 'manager', troubledOutlet)
      await enter(page, demo, { language })
      await chooseFile(page, t, 'people', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00, 0x0a, 0x00]))
      await expectProblem(page, t.problems.badEncoding({}))
      await chooseFile(page, t, 'people', '')
      await expectProblem(page, t.problems.badCsv({ line: 1 }))
      await chooseFile(page, t, 'people', 'name,role\nNora Falk,service\n"Ole Falk,service\n')
      await expectProblem(page, t.problems.badCsv({ line: 3 }))
      await expect(page.getByRole('button', { name: t.people.imports.dryRun })).toBeHidden()
    })

    test('a local value outside its bound names the bound and who set it', async ({ page, demo }) => {
      await actAs(demo, 'manager', troubledOutlet)
      await enter(page, demo, { language })
      await openOverride({ page, device: demo, language, t })
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: t.overrides.ask.value }).fill('0')
      await dialog.getByRole('textbox', { name: t.overrides.ask.reason }).fill('…')
      await expect(
        dialog.getByText(t.overrides.ask.outsideBounds('1', '7', houseWords[owner]?.[language] ?? owner)),
      ).toBeVisible()
      await expect(dialog.getByRole('button', { name: t.overrides.ask.save, exact: true })).toBeDisabled()
    })

    test('a table with a gap says what no row fits, and cannot be published', async ({ page, demo }) => {
      await actAs(demo, 'admin')
      await callDoor(demo, 'rules.discardDraft', {})
      await enter(page, demo, { language })
      await goTo(page, '/rules?rule=minimum-staff&tab=table')
      const cell = page.locator('[data-row="bakery-cafe.lunch-busy"]').getByRole('textbox').nth(1)
      // read-only until the draft has arrived
      await expect(cell).toBeEditable()
      await cell.fill('[35..50)')
      await expect(page.getByText(t.rules.table.gaps(1))).toBeVisible()
      await cell.press('Enter')
      const draft = page.getByRole('region', { name: t.rules.draft.label })
      await expect(draft.getByText(t.rules.draft.incomplete)).toBeVisible()
      await expect(draft.getByRole('button', { name: t.rules.draft.publish, exact: true })).toBeDisabled()
      await expect(callDoor(demo, 'rules.publish', { effectiveOn: '2026-12-07', note: 'With a gap' })).rejects.toThrow(
        'tableGap',
      )
      await callDoor(demo, 'rules.discardDraft', {})
    })
  })
}

interface Organisation {
  readonly device: Device
  readonly share: string
}

const createOrganisation = async (name: string): Promise<Organisation> => {
  const device = await startDevice(name)
  const share = temporaryFolder(`${name}-share`)
  await callDoor(device, 'setup.createOrganisation', {
    name,
    adminName: 'Ada Berg',
    shareFolder: share,
    regions: [{ name: 'North' }],
    outlets: [],
  })
  return { device, share }
}

/** Work that waits for the share: a new version of the rules. */
const publishRules = async (device: Device): Promise<void> => {
  const { draft } = await callDoor(device, 'rules.draft', {})
  const rule = draft.rules[0]
  if (rule === undefined) throw new Error('no rules')
  const { ruleId } = rule
  await callDoor(device, 'rules.editDraft', {
    edit: { type: 'owner', ruleId, owner: 'Somebody Else', reviewOn: '2030-01-07' },
  })
  await callDoor(device, 'rules.publish', { effectiveOn: '2030-01-07', note: 'A new owner' })
}

const syncNow = async (page: Page, t: Words): Promise<void> => {
  await page.getByRole('button', { name: t.share.sync }).click()
}

/** The same screen in each language, by a press on the button that failed before. */
const inEachLanguage = async (page: Page, check: (t: Words) => Promise<void>): Promise<void> => {
  for (const language of languages) {
    await page.evaluate((chosen) => localStorage.setItem('plumbline.language', chosen), language)
    await page.reload()
    await syncNow(page, words[language])
    await check(words[language])
  }
}

test('a share that is away, or is another one, keeps the work here until it is back', async ({ page }) => {
  const { device, share } = await createOrganisation('North')
  const stranger = await createOrganisation('Stranger')
  await page.goto(device.address)
  await goTo(page, '/share')
  const parked = `${share}-parked`
  const condition = (text: string) =>
    expect(page.getByRole('definition').filter({ hasText: text }).first()).toBeVisible()

  renameSync(share, parked)
  await publishRules(device)
  await inEachLanguage(page, async (t) => {
    await expectProblem(page, t.problems.shareMissing({ folder: share }))
    await condition(t.share.state.conditions.missing)
    await condition(t.share.state.waitingCount(1, '1'))
  })

  writeFileSync(share, 'a file where the folder was')
  await inEachLanguage(page, async (t) => {
    await expectProblem(page, t.problems.shareMissing({ folder: share }))
    await condition(t.share.state.waitingCount(1, '1'))
  })
  rmSync(share)

  renameSync(stranger.share, share)
  const untouched = readdirSync(share, { recursive: true })
  await inEachLanguage(page, async (t) => {
    await expectProblem(page, t.problems.shareForeign({}))
    await condition(t.share.state.conditions.foreign)
    await condition(t.share.state.waitingCount(1, '1'))
  })
  expect(readdirSync(share, { recursive: true })).toEqual(untouched)
  renameSync(share, stranger.share)

  renameSync(parked, share)
  const { share: says } = words.da
  await syncNow(page, words.da)
  await condition(says.state.conditions.fine)
  await condition(says.state.waitingCount(0, '0'))
  await expect(page.getByRole('alert')).toHaveCount(0)

  for (const organisation of [{ device, share }, stranger]) {
    await organisation.device.stop()
    removeFolders(organisation.device.dataFolder, organisation.share)
  }
})

test('a folder of another organisation is not taken when it is chosen', async ({ page }) => {
  const own = await createOrganisation('North')
  const stranger = await createOrganisation('Stranger')
  const complaints = watchComplaints(page)
  const { share: t, problems } = words.en
  await enter(page, own.device)
  await goTo(page, '/share')
  await page.getByRole('button', { name: t.state.choose }).click()
  await page.getByRole('textbox', { name: t.state.newFolder }).fill(stranger.share)
  await page.getByRole('button', { name: t.state.save }).click()
  await expectProblem(page, problems.shareForeign({}))
  expect(await callDoor(own.device, 'share.status', {})).toMatchObject({ folder: own.share, state: 'fine' })
  expect(complaints).toEqual([])
  for (const organisation of [own, stranger]) {
    await organisation.device.stop()
    removeFolders(organisation.device.dataFolder, organisation.share)
  }
})

test('a share that may only be read keeps the work here', async ({ page }) => {
  test.skip(process.getuid?.() === 0, 'skipped: root writes in read-only folders')
  const { device, share } = await createOrganisation('North')
  const folders = [
    share,
    ...readdirSync(share, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [`${entry.parentPath}/${entry.name}`] : [],
    ),
  ]
  for (const folder of folders) chmodSync(folder, 0o555)
  await publishRules(device)
  await page.goto(device.address)
  await goTo(page, '/share')
  await inEachLanguage(page, async (t) => {
    await expectProblem(page, t.problems.shareReadOnly({}))
    await expect(
      page
        .getByRole('definition')
        .filter({ hasText: t.share.state.waitingCount(1, '1') })
        .first(),
    ).toBeVisible()
  })
  for (const folder of folders) chmodSync(folder, 0o755)
  await syncNow(page, words.da)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await device.stop()
  removeFolders(device.dataFolder, share)
})
