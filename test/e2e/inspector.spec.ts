import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { expectNoFaultInBoth } from './support/axe.ts'
import { watchComplaints } from './support/demo.ts'
import type { InspectionFiles } from './support/inspection.ts'
import { test } from './support/test.ts'
import { expectNothingCutOff } from './support/width.ts'

// one worker makes the files for all of them
test.describe.configure({ mode: 'default' })

/** Every address that the page asks for besides itself. */
const watchNetwork = (page: Page): readonly string[] => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) asked.push(request.url())
  })
  return asked
}

const open = async (page: Page, file: string): Promise<void> => {
  await page.goto(pathToFileURL(file).href)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
const outcome = (page: Page) => page.locator('[data-outcome]')

/** The file with one sign of its data replaced by another. */
const withChanged = (files: InspectionFiles, change: (body: string) => string): string => {
  const text = readFileSync(files.plain, 'utf8')
  const from = text.indexOf('>{"fmt":1') + 1
  const to = text.indexOf('</script>', from)
  const changed = join(files.folder, 'changed.html')
  writeFileSync(changed, text.slice(0, from) + change(text.slice(from, to)) + text.slice(to))
  return changed
}

test('an inspection file proves itself in a browser, offline, without asking for anything', async ({
  page,
  inspections: files,
  context,
}) => {
  await context.setOffline(true)
  const asked = watchNetwork(page)
  const complaints = watchComplaints(page)
  await open(page, files.plain)
  await expect(outcome(page)).toHaveAttribute('data-outcome', 'fine')
  await expect(outcome(page)).toContainText('Weeks decided again with the same result: 14')
  await expect(page.getByText('Signatures were checked by this browser.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What is not proven' })).toBeVisible()
  await page.getByRole('heading', { name: /^Week 43,/ }).click()
  await expect(page.getByRole('region', { name: /^Plan 19/ })).toBeVisible()
  expect(asked).toEqual([])
  expect(complaints).toEqual([])
})

test('it does so too where the browser has no Ed25519', async ({ page, inspections: files }) => {
  await page.addInitScript(() => {
    Object.defineProperty(crypto, 'subtle', { value: undefined })
  })
  await open(page, files.named)
  await expect(outcome(page)).toHaveAttribute('data-outcome', 'fine')
  await expect(page.getByText('by the program in this page')).toBeVisible()
})

test('one changed byte is named with its file', async ({ page, inspections: files }) => {
  let path = ''
  const changed = withChanged(files, (body) => {
    const [, name = '', start = ''] = /"path":"(outlets\/[^"]+)","base64":"([A-Za-z0-9+/]{400})/.exec(body) ?? []
    path = name
    const other = start.endsWith('A') ? 'B' : 'A'
    return body.replace(start, start.slice(0, -1) + other)
  })
  await open(page, changed)
  await expect(outcome(page)).toHaveAttribute('data-outcome', 'bad')
  await expect(outcome(page)).toContainText('Bytes were changed: name or signature no longer fit.')
  await expect(outcome(page)).toContainText(path)
  await expect(outcome(page)).toContainText('The seal does not fit')
})

test('a page whose program was changed does not run it', async ({ page, inspections: files }) => {
  const forged = join(files.folder, 'forged.html')
  writeFileSync(forged, readFileSync(files.plain, 'utf8').replace('<script type="module">', '<script type="module">;'))
  await page.goto(pathToFileURL(forged).href)
  await expect(page.locator('#root')).toBeEmpty()
})

test('names stand in the plan only where the manager added them', async ({ page, inspections: files }) => {
  await open(page, files.named)
  await expect(page.getByText('Names as the manager says')).toBeVisible()
  const named = await page.getByRole('region', { name: /^Plan/ }).first().innerText()
  expect(named).not.toContain('Person ')
  await open(page, files.plain)
  await page.getByRole('heading', { name: /^Week 45,/ }).click()
  await expect(page.getByRole('rowheader', { name: /^Person [a-z2-7]{6}$/ }).first()).toBeVisible()
})

test('it is small enough for a letter', ({ inspections: files }) => {
  expect(statSync(files.plain).size).toBeLessThan(1_500_000)
})

for (const [language, title, fine] of [
  ['English', 'Inspection file: Altona', 'Everything in this file proves true'],
  ['Deutsch', 'Prüfdatei: Altona', 'Alles in dieser Datei ist echt'],
  ['Dansk', 'Kontrolfil: Altona', 'Alt i denne fil er ægte'],
] as const) {
  test(`it speaks ${language}; axe finds nothing, light or dark`, async ({ page, inspections: files }) => {
    const complaints = watchComplaints(page)
    await open(page, files.named)
    await page.getByRole('button', { name: language }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(outcome(page)).toContainText(fine)
    await expectNoFaultInBoth(page, language)
    await expectNothingCutOff(page, language)
    expect(complaints).toEqual([])
  })
}
