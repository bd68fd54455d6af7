import { existsSync } from 'node:fs'
import { _electron, expect, test } from '@playwright/test'
import { hasElectronBinary } from '../../scripts/electronBinary.ts'
import { removeFolders, temporaryFolder } from './support/device.ts'

const binary = hasElectronBinary()
if (!binary) process.stdout.write('desktop suite skipped: no Electron binary\n')

test.describe('the desktop program', () => {
  test.skip(!binary, 'skipped: no Electron binary')
  test.skip(!existsSync('out/main/main.js'), 'skipped: not built (npx electron-vite build)')

  test('opens the first run, explores the demo, and cannot be led away', async () => {
    const data = temporaryFolder('desktop')
    const app = await _electron.launch({
      args: ['.'],
      env: { ...process.env, PLUMBLINE_DATA: data },
    })
    const window = await app.firstWindow()
    await window.getByRole('button', { name: /demo/i }).click()
    await expect(window.getByRole('navigation')).toBeVisible({ timeout: 30_000 })
    expect(window.url()).toMatch(/^app:\/\/shell\//)
    await window.evaluate(() => {
      location.href = 'https://example.invalid/'
    })
    expect(window.url()).toMatch(/^app:\/\/shell\//)
    expect(await window.evaluate(() => 'require' in globalThis)).toBe(false)
    await app.close()
    removeFolders(data)
  })
})
