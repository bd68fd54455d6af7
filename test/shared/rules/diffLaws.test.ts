/** The difference between two packs leaves nothing out: whatever leaf, entry or order differs, it is told. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { diffPacks } from '#shared/rules/diff.ts'
import { contentDigest } from '#shared/rules/review.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { validatePack } from '#shared/rules/packSchema.ts'
import { fullPack, isEntry, isLeaf, pathsOf, turned, without, withOtherLeaf } from '#test/support/mutatedPacks.ts'

const paths = pathsOf(fullPack)
const said = (path: readonly (string | number)[]) => path.join('/')
const isTold = (other: RulePack): boolean =>
  diffPacks(fullPack, other).length > 0 && diffPacks(other, fullPack).length > 0
/** What else a pack may lack, a row that is shorter than its table is none. */
const hasForm = (pack: RulePack): boolean => {
  const read = validatePack(pack)
  return read.ok || read.error.every(({ code }) => code !== 'shape' && code !== 'rowLength')
}

describe('the difference between two packs', () => {
  it('tells every leaf that says something else', () => {
    const leaves = paths.filter((path) => isLeaf(fullPack, path))
    expect(leaves.length).toBeGreaterThan(300)
    expect(leaves.filter((path) => !isTold(withOtherLeaf(fullPack, path))).map((path) => said(path))).toEqual([])
  })

  it('tells every entry and member that is gone', () => {
    const lawful = paths.filter((path) => hasForm(without(fullPack, path)))
    expect(lawful.length).toBeGreaterThan(50)
    expect(lawful.filter((path) => !isTold(without(fullPack, path))).map((path) => said(path))).toEqual([])
  })

  it('tells every two entries that changed places', () => {
    const entries = paths.filter((path) => isEntry(fullPack, path) && Number(path.at(-1)) > 0)
    const moved = entries.filter((path) => canonicalJson(turned(fullPack, path)) !== canonicalJson(fullPack))
    expect(moved.length).toBeGreaterThan(20)
    expect(moved.filter((path) => !isTold(turned(fullPack, path))).map((path) => said(path))).toEqual([])
  })

  it('is empty exactly where a review would find the same content', () => {
    const leaf = fc.constantFrom(...paths.filter((path) => isLeaf(fullPack, path)))
    fc.assert(
      fc.property(leaf, leaf, fc.boolean(), (one, other, isBoth) => {
        const first = withOtherLeaf(fullPack, one)
        const second = withOtherLeaf(isBoth ? first : fullPack, other)
        expect(diffPacks(first, second).length === 0).toBe(contentDigest(first) === contentDigest(second))
      }),
      { numRuns: 60 },
    )
  })

  it('says nothing of how a version was published', () => {
    expect(diffPacks(fullPack, { ...fullPack, note: 'other', publishedAt: 1, publishedBy: 'x', canary: [] })).toEqual(
      [],
    )
  })
})
