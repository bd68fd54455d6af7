/** How many tests of a run did what. */
export interface TestCount {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Of Vitest's JSON report; nothing where there is none, for a run that was cut off has passed nothing. */
export const countUnit = (report: unknown): TestCount => {
  const found = report as null | Readonly<Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests', number>>
  return {
    passed: found?.numPassedTests ?? 0,
    failed: found?.numFailedTests ?? 0,
    skipped: found?.numPendingTests ?? 0,
  }
}

/** Of Playwright's JSON report. One that passed at the second try has passed. */
export const countBrowser = (report: unknown): TestCount => {
  const found = report as null | {
    readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>
  }
  return {
    passed: (found?.stats.expected ?? 0) + (found?.stats.flaky ?? 0),
    failed: found?.stats.unexpected ?? 0,
    skipped: found?.stats.skipped ?? 0,
  }
}

export const totalOf = (counts: readonly TestCount[]): TestCount => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
})

interface BrowserSuite {
  readonly suites?: readonly BrowserSuite[]
  readonly specs?: readonly { readonly title: string; readonly file: string; readonly ok: boolean }[]
}

const failedInSuite = ({ suites = [], specs = [] }: BrowserSuite): readonly string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
  ...suites.flatMap(failedInSuite),
]

/** The tests that failed in a run's reports, with their files; a file that could not be loaded counts as one. */
export const failedIn = (unit: unknown, browser: unknown): readonly string[] => {
  const { testResults } = (unit ?? { testResults: [] }) as {
    readonly testResults: readonly {
      readonly name: string
      readonly status: string
      readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
    }[]
  }
  const units = testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults
      .filter((one) => one.status === 'failed')
      .map(({ fullName }) => `${name}: ${fullName}`)
    return status === 'failed' && failed.length === 0 ? [name] : failed
  })
  return [...units, ...failedInSuite(browser ?? {})]
}
