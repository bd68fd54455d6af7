import '../electron/backend/requireModernNode.ts'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { findOrInstallBrowser } from './browser.ts'
import { run, say } from './run.ts'
import { countLines, lineOf, readRuns } from './sights.ts'
import { countBrowser, countUnit, failedIn, totalOf } from './testCount.ts'

const unitReport = 'test-results/unit.json'
const browserReport = 'test-results/browser.json'

/** Hundreds of programs of ours are started by the tests: the later ones find the modules compiled. */
const compiled = { NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled') }

const readJson = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

const gates: readonly (readonly [string, readonly string[]])[] = [
  ['tsc', ['-p', '.']],
  ['oxlint', ['--type-aware', '.']],
  ['prettier', ['--check', '--log-level', 'warn', '.']],
  ['depcruise', ['shared', 'db', 'electron', 'renderer', '--output-type', 'err']],
  ['knip', []],
]

/** Side by side: each uses one core most of the time. */
const runGates = async (): Promise<boolean> => {
  say(`· ${gates.map(([command]) => command).join(', ')}`)
  const codes = await Promise.all(gates.map(([command, args]) => run(command, args)))
  for (const [at, code] of codes.entries()) if (code !== 0) say(`${gates[at]?.[0] ?? ''} found something`)
  return codes.every((code) => code === 0)
}

const runUnit = async (): Promise<boolean> =>
  (await run('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`], compiled)) === 0

const runBrowser = async (): Promise<boolean> => {
  const browser = findOrInstallBrowser()
  if (browser === null) {
    say('The browser tests need Chromium: install Chrome, Chromium or Edge, or set CHROMIUM to its program file.')
    return false
  }
  if ((await run('vite', ['build', '--logLevel', 'warn'])) !== 0) return false
  const env = { ...compiled, CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport }
  return (await run('playwright', ['test'], env)) === 0
}

rmSync('test-results', { recursive: true, force: true })
const checksOnly = process.argv.includes('--check')
const gatesPassed = await runGates()
const unitPassed = await runUnit()
const browserPassed = checksOnly || (await runBrowser())
const cases = readRuns(unitReport)
for (const line of [...cases.map(lineOf), ...countLines(cases)]) say(line)
const [unit, browser] = [readJson(unitReport), readJson(browserReport)]
for (const test of failedIn(unit, browser)) say(`failed: ${test}`)
const { passed, failed, skipped } = totalOf([countUnit(unit), countBrowser(browser)])
say(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(gatesPassed && unitPassed && browserPassed && passed > 0 ? 0 : 1)
