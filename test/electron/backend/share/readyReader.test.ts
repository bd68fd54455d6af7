import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createReadyReader } from '#backend/share/readyReader.ts'

/** A reader on a disk whose answers take so long; tells of each file whether it was read at once. */
const desk = (lasts: (nth: number) => number) => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-ready-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'file')
  writeFileSync(file, 'x')
  let at = 0
  let asked = 0
  let nth = 0
  const read = createReadyReader(() => {
    asked += 1
    // twice for each file that is read at once: before and after
    if (asked % 2 === 0) at += lasts(nth)
    return at
  })
  const once = async (name = file): Promise<boolean> => {
    const found = read(name, 10)
    nth += 1
    const isAtOnce = !(found instanceof Promise)
    expect(await found).toEqual(name === file ? new Uint8Array([120]) : 'notFound')
    return isAtOnce
  }
  const many = (count: number, name?: string): Promise<readonly boolean[]> =>
    Promise.all(Array.from({ length: count }, () => once(name)))
  return { once, many, folder }
}
const atOnce = (all: readonly boolean[]): readonly number[] => all.flatMap((one, at) => (one ? [at] : []))

describe('a reader that has nothing else to do', () => {
  it('reads at once what lies ready', async () => {
    const { many } = desk(() => 0.1)
    expect(atOnce(await many(50))).toHaveLength(50)
  })

  it('asks for many side by side where it had to wait, and tries again after ever more of them', async () => {
    const { many } = desk(() => 3)
    expect(atOnce(await many(130))).toEqual([0, 17, 50, 115])
  })

  it('trusts again a folder that has become quick', async () => {
    const { many } = desk((nth) => (nth < 40 ? 3 : 0.1))
    expect(atOnce(await many(60))).toEqual([0, 17, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59])
  })

  it('waits at most a thousand files before it tries again', async () => {
    const { many, folder } = desk(() => 3)
    const tried = atOnce(await many(4_200, join(folder, 'nothing')))
    expect(Math.max(...tried.slice(1).map((at, index) => at - (tried[index] ?? 0)))).toBe(1_025)
  })

  it('finds nothing where nothing is, either way', async () => {
    const { once, folder } = desk(() => 3)
    expect(await once(join(folder, 'nothing'))).toBe(true)
    expect(await once(join(folder, 'nothing'))).toBe(false)
  })
})
