import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findBrowser, findOrInstallBrowser } from '../../scripts/browser.ts'
import { newDataFolder } from '#test/support/dataFolder.ts'

const platform = Object.getOwnPropertyDescriptor(process, 'platform')
/** A machine without a place where systems put browsers. */
const elsewhere = () => Object.defineProperty(process, 'platform', { value: 'sunos' })
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  if (platform !== undefined) Object.defineProperty(process, 'platform', platform)
})
const programIn = (folder: string, name: string): string => {
  writeFileSync(join(folder, name), '')
  return join(folder, name)
}

describe('a browser for the tests', () => {
  it('is the one that CHROMIUM names, before all others', () => {
    const folder = newDataFolder()
    const own = programIn(folder, 'own')
    vi.spyOn(chromium, 'executablePath').mockReturnValue(programIn(folder, 'theirs'))
    vi.stubEnv('CHROMIUM', own)
    expect(findBrowser()).toBe(own)
    expect(findOrInstallBrowser()).toBe(own)
  })

  it('is Playwright’s own where the system has none, and one that is named and gone is passed over', () => {
    elsewhere()
    const theirs = programIn(newDataFolder(), 'theirs')
    vi.spyOn(chromium, 'executablePath').mockReturnValue(theirs)
    vi.stubEnv('CHROMIUM', '/nowhere/chromium')
    expect(findBrowser()).toBe(theirs)
  })

  it('is null where there is none and nothing may be installed', () => {
    elsewhere()
    vi.spyOn(chromium, 'executablePath').mockReturnValue('/nowhere/chrome')
    vi.stubEnv('CHROMIUM', '')
    expect(findBrowser()).toBeNull()
    expect(findOrInstallBrowser()).toBeNull()
  })
})
