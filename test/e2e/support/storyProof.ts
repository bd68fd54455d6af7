import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { expect } from '@playwright/test'
import type { DifferenceMap } from '../../../shared/compare/model.ts'
import { plumbline } from './device.ts'
import { callDoor } from './door.ts'
import { goTo, type World } from './storyWorld.ts'

export interface Seen {
  readonly cells: DifferenceMap['cells']
}

/** Opens the map and the one cell that differs, and follows it down to the finding. */
export const compareAndDrill = async (world: World): Promise<Seen> => {
  const { page, hands } = world.lead
  await goTo(world.lead, 'Compare')
  const map = page
    .getByRole('grid')
    .or(page.getByRole('table', { name: 'Differences by rule and outlet' }))
    .first()
  await expect(map).toBeVisible()
  const cell = map.locator('td[data-state="allowed"]')
  await expect(cell).toHaveCount(1)
  await hands.openCell(cell)
  const drawer = page.getByRole('complementary')
  await expect(drawer.getByText('Road works, hardly any guests at lunch.')).toBeVisible()
  return { cells: (await callDoor(world.lead.device, 'compare.map', {})).cells }
}

/** The command line reads the same data folder and must draw the same map. */
export const expectSameMapFromCommandLine = async (world: World, seen: Seen): Promise<void> => {
  await world.lead.page.close()
  await world.lead.device.stop()
  const { code, stdout, stderr } = await plumbline('compare', '--data', world.lead.device.dataFolder, '--json')
  expect(stderr).toBe('')
  expect([0, 1]).toContain(code)
  const map = JSON.parse(stdout) as DifferenceMap
  expect(map.cells).toEqual(seen.cells)
  expect(map.cells.filter(({ state }) => state === 'allowed')).toHaveLength(1)
  // the second outlet has published nothing: nothing missing is ever green
  const silent = map.cells.filter(
    ({ outletId }) => outletId !== map.cells.find(({ state }) => state === 'allowed')?.outletId,
  )
  expect(new Set(silent.map(({ state }) => state))).toEqual(new Set(['unknown']))
}

const reportFiles = (share: string): readonly string[] =>
  readdirSync(joinPath(share, 'outlets'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cs1'))
    .map((file) => joinPath(share, 'outlets', file))

export const expectVerified = async ({ share }: World): Promise<void> => {
  const { code, stdout } = await plumbline('verify', share, '--json')
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, refused: [], mismatches: [] })
  expect(code).toBe(0)
}

export const expectRefusedAfterOneByte = async ({ share }: World): Promise<void> => {
  const [file = ''] = reportFiles(share)
  const bytes = readFileSync(file)
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
  const { code, stdout } = await plumbline('verify', share, '--json')
  expect(code).toBe(1)
  const report = JSON.parse(stdout) as { ok: boolean; refused: readonly { path: string; refusal: string }[] }
  expect(report.ok).toBe(false)
  expect(report.refused.map(({ path, refusal }) => `${refusal} ${joinPath(share, path)}`)).toContain(`damaged ${file}`)
}
