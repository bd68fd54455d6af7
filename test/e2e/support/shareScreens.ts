import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { historyDa } from '#shared/i18n/history/da.ts'
import { historyDe } from '#shared/i18n/history/de.ts'
import { historyEn } from '#shared/i18n/history/en.ts'
import { shareCheckDa } from '#shared/i18n/shareCheck/da.ts'
import { shareCheckDe } from '#shared/i18n/shareCheck/de.ts'
import { shareCheckEn } from '#shared/i18n/shareCheck/en.ts'
import { goTo } from './demo.ts'
import { expect, type Screen, type Stand } from './screen.ts'

const checkWords = { en: shareCheckEn, de: shareCheckDe, da: shareCheckDa }
const historyWords = { en: historyEn, de: historyDe, da: historyDa }

/** A folder that can serve, though other things lie in it. */
const usedFolder = (): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'plumbline-used-')), 'share')
  mkdirSync(folder)
  writeFileSync(join(folder, 'Summer 2019.zip'), 'x')
  return folder
}

const toDialog = async ({ page, t }: Stand, place: string): Promise<void> => {
  await goTo(page, '/share')
  await page.getByRole('button', { name: t.share.state.choose }).click()
  await page.getByRole('textbox', { name: t.share.state.newFolder }).fill(place)
}

const toCheck = async (stand: Stand): Promise<void> => {
  await toDialog(stand, usedFolder())
  await stand.page.getByRole('button', { name: stand.t.share.state.save }).click()
  await expect(stand.page.getByText(checkWords[stand.language].verdicts.limits)).toBeVisible()
}

const toAccess = async (stand: Stand): Promise<void> => {
  await toDialog(stand, 's3://city-pools/plumbline')
  await expect(stand.page.getByRole('button', { name: checkWords[stand.language].access.keep })).toBeVisible()
}

const toExport = async ({ page, language }: Stand): Promise<void> => {
  await goTo(page, '/compare')
  await page.getByRole('button', { name: historyWords[language].open }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** Choosing a share, access to an object storage, and the way out of the history. */
export const shareScreens: readonly Screen[] = [
  { name: 'share-check', role: 'admin', open: toCheck },
  { name: 'share-access', role: 'admin', open: toAccess },
  { name: 'export', role: 'lead', open: toExport },
]
