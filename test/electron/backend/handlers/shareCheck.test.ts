import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { createShareCheckHandlers } from '#backend/handlers/shareCheck.ts'
import { createObjectStoreKeys } from '#backend/keys/objectStoreKeys.ts'
import { createJobs } from '#backend/jobs/jobs.ts'
import { startForkedChild } from '#backend/share/shareChild.ts'

const start = startForkedChild(join(import.meta.dirname, '../../../../electron/backend/share/shareProcess.ts'))
const jobs = createJobs((cause) => {
  throw cause
})
const keysFolder = mkdtempSync(join(tmpdir(), 'plumbline-check-keys-'))
afterAll(() => {
  rmSync(keysFolder, { recursive: true, force: true })
})
const objectStoreKeys = () => createObjectStoreKeys(keysFolder, null, {})
const handlers = createShareCheckHandlers({ jobs, startShare: start, objectStoreKeys })
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

describe('access to an object store', () => {
  const access = {
    endpoint: 'http://127.0.0.1:9000',
    region: 'eu-central-1',
    accessKeyId: 'AK',
    secretAccessKey: 'very secret',
  }

  it('is missing first, then kept, and never shows its secret', async () => {
    expect(await handlers['share.access']({}, nobody)).toMatchObject({ ok: true, value: { from: null } })
    expect(await handlers['share.check']({ folder: 's3://pools/share' }, nobody)).toMatchObject({
      error: { why: 'accessMissing' },
    })
    const kept = await handlers['share.saveAccess'](access, nobody)
    expect(kept).toEqual(await handlers['share.access']({}, nobody))
    expect(kept).toMatchObject({ ok: true, value: { from: 'kept', accessKeyId: 'AK', region: 'eu-central-1' } })
    expect(JSON.stringify(kept)).not.toContain('secret')
    expect(await handlers['share.check']({ folder: 's3://x' }, nobody)).toMatchObject({ error: { code: 'badInput' } })
  })
})
