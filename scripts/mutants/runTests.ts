import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What can tell a rule that is read wrongly: the kinds, their tables, the library's cases, and what feeds them. */
const tests = [
  'test/electron/backend/packs/cases',
  'test/conformance/tables',
  'test/conformance/limitTables.test.ts',
  'test/conformance/obligationTables.test.ts',
  'test/conformance/presenceTables.test.ts',
  'test/conformance/timeTables.test.ts',
  'test/conformance/agesTable.test.ts',
  'test/shared/rules/kinds',
  'test/shared/rules/conditions.test.ts',
  'test/shared/roster/ages.test.ts',
]
const longestMs = 180_000

interface TestReport {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly message?: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

export interface Outcome {
  readonly passed: number
  /** Full names of the tests that failed; a file that could not be read counts as one. */
  readonly failed: readonly string[]
}

/** Tests that failed, and files that could not even be read. */
const outcomeOf = ({ numPassedTests, testResults }: TestReport): Outcome => ({
  passed: numPassedTests,
  failed: testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
    return failed.length === 0 && assertionResults.length === 0 ? [`${name}: ${message ?? 'not read'}`] : failed
  }),
})

/** Runs the tests about rules in a copy of the project. Rejects when they do not end, or leave no report. */
export const runTests = (copy: string): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const report = join(copy, 'mutants-report.json')
    rmSync(report, { force: true })
    const vitest = join(copy, 'node_modules', 'vitest', 'vitest.mjs')
    const args = [vitest, 'run', ...tests, '--reporter=json', `--outputFile=${report}`]
    const child = spawn(process.execPath, args, { cwd: copy, stdio: ['ignore', 'ignore', 'pipe'], timeout: longestMs })
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.once('error', reject)
    child.once('close', () => {
      try {
        resolve(outcomeOf(JSON.parse(readFileSync(report, 'utf8')) as TestReport))
      } catch (error) {
        reject(new Error(`The tests left no report. ${errors.slice(-2_000)}`, { cause: error }))
      }
    })
  })
