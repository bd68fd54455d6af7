import { describe, expect, it, vi } from 'vitest'
import { run, say } from '../../scripts/run.ts'
import { countBrowser, countUnit, totalOf } from '../../scripts/testCount.ts'

const node = (code: string, env?: Readonly<Record<string, string>>) => run(process.execPath, ['-e', code], env)

describe('a program that is run', () => {
  it.each([0, 1, 2, 77])('ends with its own code: %i', async (code) => {
    expect(await node(`process.exit(${code})`)).toBe(code)
  })

  it('that is killed has failed', async () => {
    expect(await node(`process.kill(process.pid, 'SIGKILL')`)).toBe(1)
  })

  it('has the surroundings of this one, and what was added', async () => {
    const code = `process.exit(process.env.PLUMBLINE_RUN === 'yes' && process.env.PATH !== undefined ? 0 : 3)`
    expect(await node(code, { PLUMBLINE_RUN: 'yes' })).toBe(0)
    expect(await node(code)).toBe(3)
  })

  it('that is not there rejects', async () => {
    await expect(run('/nowhere/program', [])).rejects.toThrow('ENOENT')
  })
})

describe('a sentence', () => {
  it('is a line on standard output', () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    say('Ready.')
    const calls = [...write.mock.calls]
    write.mockRestore()
    expect(calls).toEqual([['Ready.\n']])
  })
})

describe('how many tests ran', () => {
  const unit = { numPassedTests: 10, numFailedTests: 1, numPendingTests: 2 }
  const browser = { stats: { expected: 5, unexpected: 3, flaky: 1, skipped: 4 } }

  it('is read from both reports; one that passed at the second try has passed', () => {
    expect(countUnit(unit)).toEqual({ passed: 10, failed: 1, skipped: 2 })
    expect(countBrowser(browser)).toEqual({ passed: 6, failed: 3, skipped: 4 })
    expect(totalOf([countUnit(unit), countBrowser(browser)])).toEqual({ passed: 16, failed: 4, skipped: 6 })
  })

  it('is none where there is no report', () => {
    const none = { passed: 0, failed: 0, skipped: 0 }
    expect([countUnit(null), countBrowser(null), totalOf([])]).toEqual([none, none, none])
  })
})
