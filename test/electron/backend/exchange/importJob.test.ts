import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createImportHandlers } from '#backend/handlers/imports.ts'
import { createSessionHandlers } from '#backend/handlers/session.ts'
import type { RunningBackend } from '#backend/createBackend.ts'
import type { JobView } from '#shared/contract/session.ts'
import { contentOf, lines } from '#test/support/csv.ts'
import { mappings, openImportDesk, type ImportDesk } from '#test/support/importDesk.ts'
import { storeSources } from '#test/support/sqliteStores.ts'
import { manager } from '#test/support/testOrganisation.ts'

const caller = { actor: manager }
const count = 40_000
const file = lines(
  'time,quantity',
  ...Array.from({ length: count }, (_, at) => `${new Date(at * 900_000).toISOString()},${at % 50}`),
)

describe.each(storeSources)('an import as a job on $name', (source) => {
  let desk: ImportDesk
  let handlers: ReturnType<typeof createImportHandlers>
  const start = async (dryRun = false): Promise<{ readonly jobId: string }> => {
    const started = await handlers['imports.run'](
      {
        kind: 'demand',
        content: contentOf(file),
        mapping: mappings.demand,
        outletId: desk.outletId,
        dryRun,
        acceptPartial: false,
      },
      caller,
    )
    if (!started.ok) throw new Error(JSON.stringify(started.error))
    return started.value
  }
  /** Every state that somebody who looks as often as possible gets to see. */
  const watch = async (jobId: string, look: (job: JobView) => void): Promise<JobView> => {
    for (;;) {
      const job = desk.backend.jobs.get(jobId)
      if (job === null) throw new Error('no job')
      look(job)
      if (job.state !== 'running') return job
      await nextTurn()
    }
  }

  beforeEach(async () => {
    desk = await openImportDesk(source)
    handlers = createImportHandlers(desk.backend)
  })
  afterEach(() => {
    desk.dispose()
  })

  it('says how far it is, step by step, and has its result at the end', async () => {
    const { jobId } = await start()
    const seen: JobView[] = []
    expect(await handlers['imports.result']({ jobId }, caller)).toEqual({ ok: true, value: null })
    const last = await watch(jobId, (job) => seen.push(job))
    const rows = seen.filter(({ step }) => step === 'rows')
    expect(new Set(seen.map(({ step }) => step))).toEqual(new Set(['start', 'parse', 'rows', 'store']))
    expect(rows.every(({ total }) => total === count)).toBe(true)
    expect(rows.map(({ done }) => done)).toEqual(rows.map(({ done }) => done).toSorted((a, b) => a - b))
    expect(last).toMatchObject({ kind: 'import', state: 'done' })
    expect(await handlers['imports.result']({ jobId }, caller)).toMatchObject({ ok: true, value: { accepted: count } })
  })

  it.each(['parse', 'rows'])('cancelled at the step %s stores nothing, and remembers no mapping', async (step) => {
    const { jobId } = await start()
    const session = createSessionHandlers(desk.backend as unknown as RunningBackend)
    const last = await watch(jobId, (job) => {
      if (job.step === step) void session['jobs.cancel']({ jobId }, caller)
    })
    expect(last.state).toBe('cancelled')
    expect(await handlers['imports.result']({ jobId }, caller)).toEqual({ ok: true, value: null })
    expect(desk.demand()).toEqual([])
    const preview = await desk.preview('demand', file)
    expect(preview.ok && preview.value.remembered).toBe(false)
  })

  it('leaves the door open while it reads: other calls are answered in between', async () => {
    const { jobId } = await start(true)
    let turns = 0
    await watch(jobId, () => {
      turns += 1
    })
    expect(turns).toBeGreaterThan(3)
  })
})

describe('the result of an import', () => {
  it('is not there for another kind of job, nor for one that nobody knows', async () => {
    const [memory] = storeSources
    if (memory === undefined) throw new Error('no stores')
    const desk = await openImportDesk(memory)
    const { jobs } = desk.backend
    const handlers = createImportHandlers(desk.backend)
    const jobId = jobs.start('backup', () => Promise.resolve('done'))
    await jobs.settled(jobId)
    for (const asked of [jobId, 'none']) {
      expect(await handlers['imports.result']({ jobId: asked }, caller)).toMatchObject({ error: { why: 'notFound' } })
    }
  })
})
