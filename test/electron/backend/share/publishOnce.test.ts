import { appendFileSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPublishGround, type PublishGround, type PublishStep } from '#backend/share/publishGround.ts'
import { publishOnce } from '#backend/share/publishOnce.ts'
import { createRecently } from '#backend/share/recently.ts'

const bytes = Buffer.from('the bytes of a report')
let root: string
let now: number
let steps: PublishStep[]
let ground: PublishGround
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-publish-'))
  now = 0
  steps = []
  ground = {
    ...createPublishGround(),
    lately: createRecently(3_600_000, () => now),
    onStep: (step) => void steps.push(step),
  }
})
afterEach(() => rmSync(root, { recursive: true, force: true }))
const file = (nth: number): string => join(root, 'month', `file${nth}`)
const publish = (nth: number, over: Partial<PublishGround> = {}) => {
  steps.length = 0
  return publishOnce(file(nth), bytes, { ...ground, ...over })
}
/** Left behind by a process that was killed a day and an hour ago. */
const leaveTemp = (): void => {
  const temp = join(root, 'month', '.tmp-0011223344556677')
  writeFileSync(temp, 'x')
  const yesterday = Date.now() / 1_000 - 25 * 3_600
  utimesSync(temp, yesterday, yesterday)
}
const whole = ['create', 'write', 'sync', 'close', 'compare', 'rename', 'syncDirectory', 'readBack']

describe('one publication after another', () => {
  it('asks for the names of the directory once an hour, and sweeps it then', async () => {
    await publish(1)
    expect(steps).toEqual(['directory', 'list', ...whole])
    leaveTemp()
    now += 3_599_999
    await publish(2)
    expect(steps).toEqual(whole)
    expect(readdirSync(join(root, 'month'))).toEqual(['.tmp-0011223344556677', 'file1', 'file2'])
    now += 1
    await publish(3)
    expect(steps).toEqual(['directory', 'list', ...whole])
    expect(readdirSync(join(root, 'month'))).toEqual(['file1', 'file2', 'file3'])
  })

  it('reads the share’s clock by the first file and again after an hour', async () => {
    const first = await publish(1)
    expect(first.as === 'published' && first.shareMinusDeviceMs).toBeTypeOf('number')
    expect(await publish(2)).toEqual({ as: 'published', shareMinusDeviceMs: null })
    now += 3_600_000
    const later = await publish(3)
    expect(later.as === 'published' && later.shareMinusDeviceMs).toBeTypeOf('number')
  })

  it('makes the directory again that somebody has removed meanwhile', async () => {
    await publish(1)
    rmSync(join(root, 'month'), { recursive: true })
    expect(await publish(2)).toMatchObject({ as: 'published' })
    expect(readdirSync(join(root, 'month'))).toEqual(['file2'])
  })

  it('syncs no directory where that does nothing', async () => {
    expect(await publish(1, { syncsDirectories: false })).toMatchObject({ as: 'published' })
    expect(steps).not.toContain('syncDirectory')
    expect(steps.at(-1)).toBe('readBack')
  })

  it('remembers nothing of a directory that could not be read', async () => {
    const failing = (step: PublishStep): void => {
      steps.push(step)
      if (step === 'list') throw Object.assign(new Error('ESTALE'), { code: 'ESTALE' })
    }
    await expect(publish(1, { onStep: failing })).rejects.toThrow('ESTALE')
    await publish(1)
    expect(steps.slice(0, 2)).toEqual(['directory', 'list'])
  })
})

describe('what was written is read back', () => {
  const tampering = (at: PublishStep, work: (temp: string) => void) =>
    publish(1, {
      onStep: (step) => {
        const name = step === at ? readdirSync(join(root, 'month'))[0] : undefined
        if (name !== undefined) work(join(root, 'month', name))
      },
    })

  it.each<[string, (temp: string) => void]>([
    ['other bytes', (temp) => writeFileSync(temp, 'THE BYTES OF A REPORT')],
    ['more', (temp) => appendFileSync(temp, '!')],
    ['less', (temp) => writeFileSync(temp, bytes.subarray(1))],
    ['nothing', (temp) => writeFileSync(temp, '')],
    ['no file', (temp) => rmSync(temp)],
  ])('before it gets its name: %s in its place is never published', async (_, work) => {
    expect(await tampering('compare', work)).toEqual({ as: 'differs' })
    expect(readdirSync(join(root, 'month'))).toEqual([])
  })

  it.each<[string, (file: string) => void]>([
    ['other bytes', (at) => writeFileSync(at, 'THE BYTES OF A REPORT')],
    ['less', (at) => writeFileSync(at, bytes.subarray(0, -1))],
    ['no file', (at) => rmSync(at)],
  ])('under its name: %s there is not called published', async (_, work) => {
    expect(await tampering('readBack', work)).toEqual({ as: 'differs' })
  })
})
