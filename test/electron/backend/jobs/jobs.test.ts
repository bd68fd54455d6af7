import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { createJobs, JobFailed } from '#backend/jobs/jobs.ts'

const quiet = () => vi.fn<(cause: unknown) => void>()

describe('a job', () => {
  it('reports its steps and keeps its result', async () => {
    const jobs = createJobs(quiet())
    const { promise: gate, resolve: release } = Promise.withResolvers<void>()
    const jobId = jobs.start('replay', async (progress) => {
      progress.report('outlets', 2, 5)
      await gate
      return 42
    })
    expect(jobs.get(jobId)).toMatchObject({ state: 'running', step: 'outlets', done: 2, total: 5 })
    expect(jobs.result(jobId)).toBeNull()
    release()
    await jobs.settled(jobId)
    expect(jobs.get(jobId)).toMatchObject({ state: 'done', problem: null })
    expect(jobs.result(jobId)).toBe(42)
  })

  it('ends at its next breath when it is cancelled', async () => {
    const jobs = createJobs(quiet())
    let rounds = 0
    const jobId = jobs.start('demo', async (progress) => {
      for (;;) {
        rounds += 1
        await nextTurn()
        await progress.breathe()
      }
    })
    await nextTurn()
    jobs.cancel(jobId)
    await jobs.settled(jobId)
    const seen = rounds
    await nextTurn()
    expect(jobs.get(jobId)?.state).toBe('cancelled')
    expect(rounds).toBe(seen)
  })

  it('ends as failed with the code of the work, or as internal with a report', async () => {
    const report = quiet()
    const jobs = createJobs(report)
    const expected = jobs.start('import', () => Promise.reject(new JobFailed('badCsv')))
    const bug = new Error('bug')
    const unexpected = jobs.start('import', () => Promise.reject(bug))
    await Promise.all([jobs.settled(expected), jobs.settled(unexpected)])
    expect(jobs.get(expected)).toMatchObject({ state: 'failed', problem: 'badCsv' })
    expect(jobs.get(unexpected)).toMatchObject({ state: 'failed', problem: 'internal' })
    expect(report).toHaveBeenCalledExactlyOnceWith(bug)
  })

  it('cannot be cancelled after its end', async () => {
    const jobs = createJobs(quiet())
    const jobId = jobs.start('backup', () => Promise.resolve('file'))
    await jobs.settled(jobId)
    expect(jobs.cancel(jobId)?.state).toBe('done')
  })

  it('is unknown under a wrong id', () => {
    const jobs = createJobs(quiet())
    expect([jobs.get('x'), jobs.cancel('x'), jobs.result('x')]).toEqual([null, null, null])
  })

  it('lets others run while it works', async () => {
    const jobs = createJobs(quiet())
    let others = 0
    const ticking = setInterval(() => {
      others += 1
    }, 1)
    const jobId = jobs.start('replay', async (progress) => {
      const end = performance.now() + 100
      while (performance.now() < end) await progress.breathe()
    })
    await jobs.settled(jobId)
    clearInterval(ticking)
    expect(others).toBeGreaterThan(2)
  })
})
