import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { run, say } from './run.ts'

const require = createRequire(import.meta.url)
const packageFolder = dirname(require.resolve('electron/package.json'))
const probeMs = 3_000

/** True where the desktop program is on this machine: an override folder, or the one that was downloaded before. */
export const hasElectronBinary = (): boolean => {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override !== undefined) return existsSync(override)
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const stamp = join(packageFolder, 'dist', 'version')
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim().replace(/^v/, '') === version
}

const mirror = (): string =>
  process.env['ELECTRON_MIRROR'] ??
  process.env['npm_config_electron_mirror'] ??
  'https://github.com/electron/electron/releases/download/'

/** Asks the download host for any answer; a silent one decides the question after 3 s. */
export const canFetchElectron = async (address = mirror(), limitMs = probeMs): Promise<boolean> => {
  try {
    const answer = await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(limitMs) })
    return answer.status < 500
  } catch {
    // No network, no name, no answer in time: all mean that the binary cannot be had now.
    return false
  }
}

/** Downloads the desktop program with its own progress; false where that fails. */
export const installElectron = async (): Promise<boolean> => {
  say('Downloading the desktop program once (about 110 MB) …')
  const code = await run(process.execPath, [join(packageFolder, 'install.js')], { npm_config_progress: 'true' })
  return code === 0 && hasElectronBinary()
}
