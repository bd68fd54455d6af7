import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { publishSteps, type PublishStep } from '#backend/share/publishGround.ts'
import { startForkedChild, type ShareChild } from '#backend/share/shareChild.ts'
import { createShareClient } from '#backend/share/shareClient.ts'
import type { FileShare } from '#shared/sync/ports.ts'
import { placeOf, suiteShareId } from '#test/acceptance/fileShare.ts'
import { saw } from '#test/reliability/saw.ts'
import { createRandom, seedOfRun } from '#test/reliability/seed.ts'
import { filesIn, get, put } from '#test/support/forgery.ts'

let folder: string
let open: FileShare[]
const bytes = Buffer.from('the bytes of a report'.repeat(500))
const path = placeOf(bytes)
const real = startForkedChild(resolve('electron/backend/share/shareProcess.ts'))

/** Children with a planted fault; the environment is read when the child starts. */
const faulty = (fault: string) => (): ShareChild => {
  process.env['PLUMBLINE_FAULT'] = fault
  try {
    return startForkedChild(resolve('test/support/faultyShareProcess.ts'))()
  } finally {
    delete process.env['PLUMBLINE_FAULT']
  }
}
const client = (start: () => ShareChild, over: { deadlineMs?: number; restMs?: number } = {}): FileShare => {
  const share = createShareClient({ folder, expected: suiteShareId, start, ...over })
  open.push(share)
  return share
}
const failing = (code: string, step: PublishStep): FileShare =>
  createDirectoryShare(folder, {
    expected: suiteShareId,
    onStep: (at) => {
      if (at === step) throw Object.assign(new Error(code), { code })
    },
  })
/** What everybody else can see. */
const visible = (): readonly string[] =>
  filesIn(folder).filter((file) => !file.includes('/.tmp-') && file !== 'share.json')

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-faults-'))
  open = []
  await createDirectoryShare(folder).createMarker(suiteShareId)
})
afterEach(async () => {
  for (const share of open) await share.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a publication that is killed', () => {
  it.each(publishSteps)(
    'F01 before %s: leaves a whole file or none, and is completed by doing it again',
    async (step) => {
      expect(await client(faulty(`kill:${step}`)).publish(path, bytes)).toEqual({ ok: false, error: 'io' })
      for (const file of visible()) expect(Buffer.from(get(folder, file)).equals(bytes)).toBe(true)
      expect(await client(real).publish(path, bytes)).toMatchObject({ ok: true })
      expect(visible()).toEqual([path])
      saw('F01', `killed before the step “${step}”: whole after the second try`)
    },
  )

  it('F05 at twenty random moments converges to one whole file each', { timeout: 120_000 }, async () => {
    const writer = `
      import { createDirectoryShare } from ${JSON.stringify(resolve('electron/backend/share/directoryShare.ts'))}
      const [folder, list] = process.argv.slice(2)
      const share = createDirectoryShare(folder)
      process.stdout.write('.')
      for (const [path, text] of JSON.parse(list)) await share.publish(path, Buffer.from(text.repeat(2000)))
    `
    const script = join(folder, 'writer.ts')
    writeFileSync(script, writer)
    const files = Array.from({ length: 40 }, (_, index) => {
      const text = `report ${index} `
      return [placeOf(Buffer.from(text.repeat(2_000)), index + 1), text] as const
    })
    const random = createRandom(seedOfRun)
    for (let kill = 0; kill < 20; kill += 1) {
      const child = spawn(process.execPath, [script, folder, JSON.stringify(files)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await once(child.stdout, 'data')
      await wait(random() * 25)
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    const whole = new Map(files.map(([place, text]) => [place, text.repeat(2_000)]))
    for (const file of visible().filter((one) => one !== 'writer.ts')) {
      expect(Buffer.from(get(folder, file)).toString()).toBe(whole.get(file))
    }
    const share = createDirectoryShare(folder)
    for (const [place, text] of files) {
      expect(await share.publish(place, Buffer.from(text.repeat(2_000)))).toMatchObject({ ok: true })
    }
    expect(visible().filter((one) => one !== 'writer.ts')).toEqual(files.map(([place]) => place).toSorted())
    saw('F05', '20 kills, 40 files: none torn, all whole at the end', { seed: seedOfRun, tool: 'kill -9' })
  })

  it('F27 leaves a temporary file that its owner removes a day later', async () => {
    await client(faulty('kill:rename')).publish(path, bytes)
    const temps = filesIn(folder).filter((file) => file.includes('/.tmp-'))
    expect(temps).toHaveLength(1)
    const share = createDirectoryShare(folder)
    const second = Buffer.from('second')
    await share.publish(placeOf(second, 2), second)
    expect(filesIn(folder)).toContain(temps[0])
    const yesterday = Date.now() / 1_000 - 25 * 3_600
    utimesSync(join(folder, temps[0] ?? ''), yesterday, yesterday)
    const theirs = `${dirname(dirname(dirname(path)))}/otherdevice22/2026-03/.tmp-0011223344556677`
    put(folder, theirs, Buffer.from('x'))
    utimesSync(join(folder, theirs), yesterday, yesterday)
    await createDirectoryShare(folder).publish(path, bytes)
    expect(filesIn(folder).filter((file) => file.includes('/.tmp-'))).toEqual([theirs])
    saw('F27', 'one own file of a day ago removed, one of another device left')
  })
})

describe('a share that fails', () => {
  it.each([
    ['F04', 'EROFS', 'directory', 'readOnly'],
    ['F04', 'EACCES', 'create', 'readOnly'],
    ['F21', 'ENOSPC', 'write', 'full'],
    ['F21', 'EDQUOT', 'sync', 'full'],
    ['F22', 'EIO', 'close', 'io'],
    ['F22', 'ENOSPC', 'close', 'full'],
    ['F31', 'EIO', 'compare', 'io'],
    ['F06', 'EXDEV', 'rename', 'io'],
    ['F06', 'EWHATEVER', 'write', 'io'],
    ['F30', 'ESTALE', 'list', 'io'],
    ['F30', 'EMFILE', 'create', 'io'],
  ] as const)('%s with %s before %s says %s, leaves nothing, and works again', async (id, code, step, problem) => {
    expect(await failing(code, step).publish(path, bytes)).toEqual({ ok: false, error: problem })
    expect(visible()).toEqual([])
    expect(filesIn(folder)).toEqual(['share.json'])
    expect(await createDirectoryShare(folder).publish(path, bytes)).toMatchObject({ ok: true })
    saw(id, `${code} before the step “${step}” is told as ${problem}; published once it is over`)
  })

  it.each(['sync', 'syncDirectory'] as const)(
    'F20 without %s: good enough, for what was written is read back',
    async (step) => {
      expect(await failing('ENOTSUP', step).publish(path, bytes)).toMatchObject({ ok: true })
      expect(visible()).toEqual([path])
      saw('F20', `ENOTSUP from ${step}: published, for it reads back`)
    },
  )

  it.each([
    ['F03', 'EBUSY', 3, { ok: true }],
    ['F03', 'EACCES', 3, { ok: true }],
    ['F04', 'EACCES', 99, { ok: false, error: 'readOnly' }],
    ['F04', 'EBUSY', 99, { ok: false, error: 'io' }],
  ] as const)('%s to rename with %s, %i times: tries patiently, not for ever', async (id, code, times, outcome) => {
    let left: number = times
    const share = createDirectoryShare(folder, {
      onStep: (step) => {
        if (step !== 'rename' || left === 0) return
        left -= 1
        throw Object.assign(new Error(code), { code })
      },
    })
    expect(await share.publish(path, bytes)).toMatchObject(outcome)
    expect(visible()).toEqual(outcome.ok ? [path] : [])
    saw(id, `${code} ${times} times: ${outcome.ok ? 'published' : `told as ${outcome.error} after six tries`}`)
  })

  it.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)(
    'as a folder without write permission says so',
    async () => {
      execFileSync('chmod', ['a-w', folder])
      expect(await createDirectoryShare(folder).publish(path, bytes)).toEqual({ ok: false, error: 'readOnly' })
      execFileSync('chmod', ['u+w', folder])
    },
  )

  const canMount = (): boolean => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
    const at = mkdtempSync(join(tmpdir(), 'plumbline-mount-'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at], { stdio: 'ignore' })
      execFileSync('umount', [at])
      return true
    } catch {
      return false
    } finally {
      rmSync(at, { recursive: true })
    }
  }
  const mounts = canMount()

  it.runIf(mounts)('F21 as a disk that is really full, and then has room again', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
    try {
      const share = createDirectoryShare(folder)
      expect(await share.createMarker(suiteShareId)).toMatchObject({ ok: true })
      const filler = join(folder, 'filler')
      writeFileSync(filler, Buffer.alloc(48_000))
      const large = Buffer.alloc(30_000, 7)
      expect(await share.publish(placeOf(large), large)).toEqual({ ok: false, error: 'full' })
      expect(visible()).toEqual(['filler'])
      rmSync(filler)
      expect(await share.publish(placeOf(large), large)).toMatchObject({ ok: true })
      execFileSync('mount', ['-o', 'remount,ro', folder])
      expect(await share.publish(placeOf(bytes, 2), bytes)).toEqual({ ok: false, error: 'readOnly' })
      expect(await share.read(placeOf(large), 30_000)).toMatchObject({ ok: true })
      saw('F21', 'a full disk of 64 kB is told as full, a read-only one as readOnly; works again', { tool: 'tmpfs' })
    } finally {
      execFileSync('umount', [folder])
    }
  })
  it.skipIf(mounts)('as a full disk: skipped, for this machine lets nobody mount one', () => {
    expect(mounts).toBe(false)
  })
})

describe('a share that hangs', () => {
  it('F15 is given up at the deadline, left alone for a while, and tried again', async () => {
    let starts = 0
    const children = [faulty('hang'), real]
    const start = (): ShareChild => {
      const next = children[Math.min(starts, 1)] ?? real
      starts += 1
      return next()
    }
    const share = client(start, { deadlineMs: 4_000, restMs: 300 })
    const [probe, list] = await Promise.all([share.probe(), share.list('outlets')])
    expect([probe, list]).toEqual([
      { ok: false, error: 'hung' },
      { ok: false, error: 'hung' },
    ])
    expect(await share.probe()).toEqual({ ok: false, error: 'hung' })
    expect(starts).toBe(1)
    await wait(350)
    expect(await share.probe()).toMatchObject({ ok: true })
    expect(starts).toBe(2)
    saw('F15', 'two calls given up at their deadline, the next answered without a try, reached again after the rest')
  })

  it('F15 in the middle of a publication keeps what waits, and the next try completes it', async () => {
    const share = client(faulty('hang:rename'), { deadlineMs: 1_000 })
    expect(await share.publish(path, bytes)).toEqual({ ok: false, error: 'hung' })
    expect(visible()).toEqual([])
    expect(await client(real).publish(path, bytes)).toMatchObject({ ok: true })
    expect(visible()).toEqual([path])
    saw('F15', 'hung before the rename: nothing visible, whole at the next try')
  })

  it('F16 whose process dies is started again for the next call', async () => {
    const started: ShareChild[] = []
    const share = client(() => {
      const child = real()
      started.push(child)
      return child
    })
    expect(await share.probe()).toMatchObject({ ok: true })
    // the client listened first: it knows as soon as we do
    const gone = new Promise<void>((settle) => started[0]?.onExit(settle))
    started[0]?.kill()
    await gone
    expect(await share.probe()).toMatchObject({ ok: true })
    expect(started).toHaveLength(2)
    saw('F16', 'killed between two calls: the second is answered by a new process', { tool: 'kill -9' })
  })

  it('answers nobody after it was closed', async () => {
    const share = client(real)
    await share.close()
    expect(await share.probe()).toEqual({ ok: false, error: 'io' })
    expect(existsSync(folder)).toBe(true)
  })
})
