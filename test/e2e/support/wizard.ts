import { expect, type Page } from '@playwright/test'
import type { ImportKind } from '#shared/contract/imports.ts'
import { goTo } from './demo.ts'
import type { Words } from './words.ts'

/** Opens the import wizard and gives it a file, as a person would from the file dialogue. */
export const chooseFile = async (page: Page, t: Words, kind: ImportKind, content: string | Buffer): Promise<void> => {
  await goTo(page, '/import')
  // the radio itself is hidden behind its label
  await page.getByRole('radio', { name: t.people.imports.kinds[kind], exact: true }).check({ force: true })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${kind}.csv`, mimeType: 'text/csv', buffer: Buffer.from(content) })
}

export const tryWithoutStoring = async (page: Page, t: Words): Promise<void> => {
  await page.getByRole('button', { name: t.people.imports.dryRun }).click()
  await expect(page.getByText(t.people.imports.nothingStored)).toBeVisible({ timeout: 60_000 })
}

/** The error list as it stands on the screen: line number and sentence. */
export const listedErrors = async (page: Page, t: Words): Promise<readonly (readonly [number, string])[]> => {
  const rows = page.getByRole('table', { name: t.people.imports.errors }).locator('tbody').getByRole('row')
  const cells = await rows.evaluateAll((lines) =>
    lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent)),
  )
  return cells.map((texts) => [Number((texts[0] ?? '').replaceAll(/\D/g, '')), texts[3] ?? ''])
}
