import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { placeOf, suiteShareId } from '#test/acceptance/fileShare.ts'
import { saw } from '#test/reliability/saw.ts'

const bytes = Buffer.from('the bytes of a report')
const path = placeOf(bytes)
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-directory-'))
  await createDirectoryShare(folder).createMarker(suiteShareId)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})
const fault = (code: string): Error => Object.assign(new Error(code), { code })

describe('a mount that gives up before our deadline', () => {
  /** Told after so long a silence before one of the steps, or before a reading. */
  const silentFor = (ms: number) => {
    const real = performance.now.bind(performance)
    let silence = 0
    vi.spyOn(performance, 'now').mockImplementation(() => real() + silence)
    return (code: string): never => {
      silence += ms
      throw fault(code)
    }
  }

  it.each([
    ['EIO', 'io', 'hung'],
    ['EHOSTDOWN', 'missing', 'hung'],
    ['ECONNABORTED', 'io', 'hung'],
    ['ENOSPC', 'full', 'full'],
    ['EACCES', 'readOnly', 'readOnly'],
  ] as const)('F15 %s of a write is %s at once, and %s after seconds of silence', async (code, soon, late) => {
    for (const [ms, problem] of [
      [2_000, soon],
      [3_000, late],
    ] as const) {
      const giveUp = silentFor(ms)
      const share = createDirectoryShare(folder, { onStep: (step) => (step === 'write' ? giveUp(code) : undefined) })
      expect(await share.publish(path, bytes)).toEqual({ ok: false, error: problem })
      vi.restoreAllMocks()
    }
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.'))).toEqual([
      'share.json',
    ])
    saw('F15', `${code} of a write is told as ${soon} at once, as ${late} after three seconds of silence`)
  })

  it('F15 a reading that waited is told as hung', async () => {
    const giveUp = silentFor(3_000)
    const share = createDirectoryShare(folder, { readFile: () => giveUp('EIO') })
    expect(await share.read(path, 100)).toEqual({ ok: false, error: 'hung' })
    expect(await createDirectoryShare(folder).read(path, 100)).toEqual({ ok: false, error: 'notFound' })
    saw('F15', 'EIO of a reading after three seconds of silence is told as hung')
  })

  it('a long publication whose every step is answered is not silent', async () => {
    const real = performance.now.bind(performance)
    let passed = 0
    vi.spyOn(performance, 'now').mockImplementation(() => real() + passed)
    const share = createDirectoryShare(folder, {
      onStep: (step) => {
        if (step === 'compare') throw fault('EIO')
        passed += 1_500
      },
    })
    expect(await share.publish(path, bytes)).toEqual({ ok: false, error: 'io' })
    expect(passed).toBeGreaterThan(3_000)
  })
})
