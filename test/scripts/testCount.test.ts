import { describe, expect, it } from 'vitest'
import { countBrowser, countUnit, failedIn, totalOf } from '../../scripts/testCount.ts'

const unit = {
  numPassedTests: 7,
  numFailedTests: 2,
  numPendingTests: 1,
  testResults: [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'sums adds', status: 'passed' },
        { fullName: 'sums subtracts', status: 'failed' },
      ],
    },
    { name: 'b.test.ts', status: 'failed', assertionResults: [] },
    { name: 'c.test.ts', status: 'passed', assertionResults: [{ fullName: 'c', status: 'passed' }] },
  ],
}
const browser = {
  stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
  suites: [
    {
      specs: [{ title: 'opens', file: 'first.spec.ts', ok: true }],
      suites: [{ specs: [{ title: 'closes', file: 'first.spec.ts', ok: false }] }],
    },
  ],
}

describe('what a run of all tests says at its end', () => {
  it('counts both reports together', () => {
    const both = [countUnit(unit), countBrowser(browser)]
    expect(totalOf(both)).toEqual({ passed: 11, failed: 3, skipped: 3 })
  })

  it('a run that left no report has passed nothing', () => {
    const none = { passed: 0, failed: 0, skipped: 0 }
    expect(countUnit(null)).toEqual(none)
    expect(countBrowser(null)).toEqual(none)
    expect(failedIn(null, null)).toEqual([])
  })

  it('names what failed, within suites too, and a file that could not be loaded', () => {
    expect(failedIn(unit, browser)).toEqual(['a.test.ts: sums subtracts', 'b.test.ts', 'first.spec.ts: closes'])
  })
})
