import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { historyDa } from '#shared/i18n/history/da.ts'
import { historyDe } from '#shared/i18n/history/de.ts'
import { historyEn } from '#shared/i18n/history/en.ts'
import { retentionDa } from '#shared/i18n/retention/da.ts'
import { retentionDe } from '#shared/i18n/retention/de.ts'
import { retentionEn } from '#shared/i18n/retention/en.ts'
import { shareCheckDa } from '#shared/i18n/shareCheck/da.ts'
import { shareCheckDe } from '#shared/i18n/shareCheck/de.ts'
import { shareCheckEn } from '#shared/i18n/shareCheck/en.ts'
import { goTo } from './demo.ts'
import { callDoor } from './door.ts'
import { expect, toTop, type Screen, type Stand } from './screen.ts'

const retentionWords = { en: retentionEn, de: retentionDe, da: retentionDa }
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

/** The list of devices, each with how it was heard: fine, not for long, on old rules, with a gap, by a doubtful clock. */
const toSilence = async ({ page, t }: Stand): Promise<void> => {
  await goTo(page, '/share')
  await expect(page.getByRole('table', { name: t.share.devices.title }).getByRole('row').nth(1)).toBeVisible()
  await toTop(page.getByRole('heading', { name: t.share.devices.title, exact: true }))
}

/** Everything that was accepted is looked for; the file behind the planted gap was never one of them. */
const toAudit = async ({ page, device, t }: Stand): Promise<void> => {
  await goTo(page, '/share')
  const before = await callDoor(device, 'share.lastAudit', {})
  const start = page.getByRole('button', { name: t.share.audit.start })
  await start.click()
  const finishedAt = async () => (await callDoor(device, 'share.lastAudit', {}))?.finishedAt
  await expect.poll(finishedAt, { timeout: 60_000 }).not.toBe(before?.finishedAt)
  await expect(start).toBeEnabled()
}

const toRetention = async ({ page, language }: Stand): Promise<void> => {
  await goTo(page, '/share')
  const heading = page.getByRole('heading', { name: retentionWords[language].title })
  await expect(page.getByText(retentionWords[language].states.ready(''))).toBeVisible()
  await toTop(heading)
}

const toRemoval = async (stand: Stand): Promise<void> => {
  await toRetention(stand)
  const t = retentionWords[stand.language]
  await stand.page.getByRole('button', { name: t.remove(1, '1') }).click()
  await expect(stand.page.getByRole('alertdialog')).toBeVisible()
}

/** As though a device of the outlet had been revoked from an earlier file on. */
const toVoided = async ({ page, device, t }: Stand): Promise<void> => {
  const [outlet] = (await callDoor(device, 'session.get', {})).outlets
  const revoked = { afterSeq: 11, at: Date.UTC(2026, 10, 19), by: 'Ada Lindholm', reason: 'Stolen from the office' }
  const value = [
    {
      deviceId: 'abcdefghij234',
      ownerId: outlet?.outletId ?? '',
      type: 'cs1',
      fromSeq: 12,
      toSeq: 14,
      writer: 'Mia Sander',
      weeks: ['2026-11-09', '2026-11-16'],
      revoked,
    },
  ]
  await page.route('**/host/share.voided', (route) => route.fulfill({ json: { ok: true, value } }), { times: 1 })
  await goTo(page, '/share')
  await toTop(page.getByRole('heading', { name: t.share.voided.title }))
}

/** Its checkpoint is old enough, and nothing was removed yet. */
const atCheckpoint = { role: 'manager', outlet: 'Jungfernstieg' } as const

/** Choosing a share, access to an object storage, the way out of the history; who is silent, what is there, what may go. */
export const shareScreens: readonly Screen[] = [
  { name: 'share-check', role: 'admin', open: toCheck },
  { name: 'share-access', role: 'admin', open: toAccess },
  { name: 'export', role: 'lead', open: toExport },
  { name: 'silence', role: 'lead', open: toSilence },
  { name: 'audit', role: 'lead', open: toAudit },
  { name: 'voided', role: 'lead', open: toVoided },
  { name: 'retention', ...atCheckpoint, open: toRetention },
  { name: 'retention-remove', ...atCheckpoint, open: toRemoval },
]
