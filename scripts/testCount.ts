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
