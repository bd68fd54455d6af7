import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStores, type OpenedStores, type OpenOptions } from '#db/openStores.ts'

/** An empty folder that is gone after the test. */
export const newDataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** 2026-03-16, 12:00 UTC. */
export const testAt = Date.UTC(2026, 2, 16, 12)

/** Opens the folder and closes it after the test; throws where the folder is refused. */
export const openTestStores = async (folder: string, options: Partial<OpenOptions> = {}): Promise<OpenedStores> => {
  const opened = await openStores(folder, { now: () => testAt, ...options })
  if (!opened.ok) throw new Error(`refused: ${opened.error.code}`)
  onTestFinished(() => opened.value.close())
  return opened.value
}
