import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { JobCancelled } from '#backend/jobs/jobs.ts'
import { checkShare } from '#backend/share/checkShare.ts'
import { createFolderProbe, type ShareProbe } from '#backend/share/folderProbe.ts'
import { startForkedChild, type StartShareChild } from '#backend/share/shareChild.ts'
import type { ProbeOpening, ShareRequest } from '#backend/share/shareProtocol.ts'
import { checkSteps } from '#shared/sync/shareCheck.ts'

let folder: string
const start = startForkedChild(resolve('electron/backend/share/shareProcess.ts'))
const faulty = startForkedChild(resolve('test/support/faultyShareProcess.ts'))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-check-'))
})
afterEach(() => {
  delete process.env['PLUMBLINE_FAULT']
  rmSync(folder, { recursive: true, force: true })
})

/** A share process in this one, on a folder that does some things its own way. */
const bent =
  (bend: (probe: ShareProbe) => Partial<ShareProbe>): StartShareChild =>
  () => {
    let probe: ShareProbe | null = null
    let hear: (message: unknown) => void = () => undefined
    let gone = false
    const serve = async ({ call, method, args }: ShareRequest): Promise<void> => {
      const run = (probe as unknown as Record<string, (...all: readonly unknown[]) => Promise<unknown>>)[method]
      const value = await run?.(...args)
      if (!gone) hear({ call, value })
    }
    return {
      send: (message) => {
        if (probe !== null) {
          void serve(message as ShareRequest)
          return
        }
        const opening = message as ProbeOpening
        const plain = createFolderProbe(opening.folder, opening.probe)
        probe = { ...plain, ...bend(plain) }
      },
      onMessage: (listen) => {
        hear = listen
      },
      onExit: () => undefined,
      kill: () => {
        gone = true
      },
    }
  }

describe('the check of a folder', () => {
  it('finds a plain folder fit, looks at everything once, and leaves nothing', async () => {
    const report = await checkShare({ folder, start })
    expect(report.reasons).toEqual([])
    expect(report.fitness).toBe('fit')
    expect(report.observations.map(({ step }) => step).toSorted()).toEqual(checkSteps.toSorted())
    expect(report.observations.filter(({ outcome }) => outcome !== 'yes')).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves what was there, and says that it is there', async () => {
    mkdirSync(join(folder, 'outlets'))
    writeFileSync(join(folder, 'share.json'), '{}')
    writeFileSync(join(folder, 'Holiday photos.zip'), 'x')
    const before = readdirSync(folder)
    expect(await checkShare({ folder, start })).toMatchObject({
      fitness: 'limits',
      reasons: [{ code: 'otherFiles', value: 1 }],
    })
    expect(readdirSync(folder)).toEqual(before)
  })

  it.each([
    ['is not there', (at: string) => join(at, 'nowhere')],
    [
      'is a file',
      (at: string) => {
        writeFileSync(join(at, 'file'), 'x')
        return join(at, 'file')
      },
    ],
  ])('ends at once where the folder %s', async (_, place) => {
    const report = await checkShare({ folder: place(folder), start })
    expect(report).toMatchObject({ fitness: 'unfit', reasons: [{ code: 'missing' }] })
    expect(report.observations).toHaveLength(1)
  })

  it('waits for a folder that hangs no longer than its deadline', async () => {
    process.env['PLUMBLINE_FAULT'] = 'hang'
    const report = await checkShare({ folder, start: faulty, deadlineMs: 300 })
    expect(report).toMatchObject({ fitness: 'unfit', reasons: [{ code: 'hung' }, { code: 'keepsFiles' }] })
  })

  it('says what it saw before the folder began to hang', async () => {
    const hangs = bent(() => ({ publish: () => new Promise(() => undefined) }))
    const report = await checkShare({ folder, start: hangs, deadlineMs: 200 })
    expect(report).toMatchObject({ fitness: 'unfit', reasons: [{ code: 'hung' }] })
    expect(report.observations.find(({ step }) => step === 'rename')?.outcome).toBe('yes')
    expect(report.observations.find(({ step }) => step === 'visible')).toMatchObject({ problem: 'hung' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('notices files that the second process never finds', async () => {
    const blind = bent(() => ({ await: () => Promise.resolve(null), missing: () => Promise.resolve(2) }))
    const report = await checkShare({ folder, start: blind })
    expect(report.reasons.map(({ code, value }) => [code, value])).toEqual([
      ['losesFiles', 4],
      ['unseen', 4_800],
    ])
  })

  it.each(checkSteps.slice(0, -2))('cancelled at "%s" leaves nothing', async (at) => {
    let step = ''
    const progress = {
      report: (now: string) => {
        step = now
      },
      breathe: () => (step === at ? Promise.reject(new JobCancelled()) : Promise.resolve()),
    }
    await expect(checkShare({ folder, start: bent(() => ({})), progress })).rejects.toThrow(JobCancelled)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is the same twice, and two at a time do not disturb each other', async () => {
    const reports = await Promise.all([1, 2].map(() => checkShare({ folder, start: bent(() => ({})) })))
    expect(reports.map(({ fitness }) => fitness)).toEqual(['fit', 'fit'])
    expect(readdirSync(folder)).toEqual([])
  })
})
