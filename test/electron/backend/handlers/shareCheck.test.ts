import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createShareCheckHandlers } from '#backend/handlers/shareCheck.ts'
import { createJobs } from '#backend/jobs/jobs.ts'
import { startForkedChild } from '#backend/share/shareChild.ts'

const start = startForkedChild(join(import.meta.dirname, '../../../../electron/backend/share/shareProcess.ts'))
const jobs = createJobs((cause) => {
  throw cause
})
const handlers = createShareCheckHandlers({ jobs, startShare: start })
const nobody = { actor: null }

const begin = async (folder: string): Promise<string> => {
  const reply = await handlers['share.check']({ folder }, nobody)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value.jobId
}
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-check-door-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

describe('looking at a folder through the door', () => {
  it('is a job, whose result is there once it is done', async () => {
    const folder = newFolder()
    const jobId = await begin(folder)
    expect(await handlers['share.checkResult']({ jobId }, nobody)).toEqual({ ok: true, value: null })
    await jobs.settled(jobId)
    expect(await handlers['share.checkResult']({ jobId }, nobody)).toMatchObject({
      ok: true,
      value: { fitness: 'fit' },
    })
  })

  it('can be cancelled, and leaves nothing then', async () => {
    const folder = newFolder()
    const jobId = await begin(folder)
    jobs.cancel(jobId)
    await jobs.settled(jobId)
    expect(jobs.get(jobId)?.state).toBe('cancelled')
    expect(readdirSync(folder)).toEqual([])
    expect(await handlers['share.checkResult']({ jobId }, nobody)).toEqual({ ok: true, value: null })
  })

  it('refuses a path that depends on where the program was started', async () => {
    expect(await handlers['share.check']({ folder: 'share' }, nobody)).toMatchObject({
      ok: false,
      error: { code: 'refused', why: 'shareMissing', details: { folder: 'share' } },
    })
  })

  it('gives nothing away of other work', async () => {
    const jobId = jobs.start('verify', () => Promise.resolve({ secret: true }))
    await jobs.settled(jobId)
    expect(await handlers['share.checkResult']({ jobId }, nobody)).toEqual({ ok: true, value: null })
  })
})
