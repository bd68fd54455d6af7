import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const systemPaths: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
  ],
}

/** A Chromium on this machine: named by CHROMIUM, installed by the system, or Playwright's own; null where there is none. */
export const findBrowser = (): string | null => {
  const candidates = [process.env['CHROMIUM'], ...(systemPaths[process.platform] ?? []), chromium.executablePath()]
  return candidates.find((path) => path !== undefined && existsSync(path)) ?? null
}

const isDebianRoot = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))

const apt = (args: readonly string[]): boolean =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** On Debian as root installs the package; elsewhere answers null, and the caller says what to install. */
export const findOrInstallBrowser = (): string | null => {
  const found = findBrowser()
  if (found !== null || !isDebianRoot()) return found
  process.stdout.write('Installing Chromium for the browser tests …\n')
  apt(['update'])
  apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'])
  return findBrowser()
}
