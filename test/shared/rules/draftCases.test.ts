import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { diffPacks } from '#shared/rules/diff.ts'
import { applyDraftEdit, type DraftEdit } from '#shared/rules/draftEdit.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { validatePack } from '#shared/rules/packSchema.ts'
import { tablePack, testTable } from '#test/support/testTable.ts'

type Put = Extract<DraftEdit, { type: 'putCase' }>
const put = (over: Partial<Put> = {}): Put => ({
  type: 'putCase',
  caseId: 'lunch',
  tableId: testTable.tableId,
  title: 'a full pool',
  situation: { demand: 120 },
  expected: { guard: 3 },
  ...over,
})
const apply = (draft: RulePack, ...edits: readonly DraftEdit[]): RulePack =>
  edits.reduce((before, edit) => {
    const result = applyDraftEdit(before, edit, id('fresh'))
    if (!result.ok) throw new Error(result.error)
    return result.value
  }, draft)
const titles = ({ cases = [] }: RulePack) => cases.map(({ caseId, title }) => `${caseId}: ${title}`)

describe('test cases of a draft', () => {
  it('are added at the end and changed where they stand', () => {
    const draft = apply(tablePack(), put(), put({ caseId: 'quiet', title: 'few guests' }), put({ title: 'noon' }))
    expect(titles(draft)).toEqual(['lunch: noon', 'quiet: few guests'])
    expect(validatePack(draft)).toMatchObject({ ok: true })
  })

  it('leave a pack as it was once the last is taken away', () => {
    const draft = apply(tablePack(), put(), { type: 'deleteCase', caseId: 'lunch' })
    expect(draft).toEqual(tablePack())
    expect(Object.hasOwn(draft, 'cases')).toBe(false)
  })

  it.each<[string, DraftEdit]>([
    ['a table that is not there', put({ tableId: id('none') })],
    ['a column that the table does not have', put({ situation: { weather: 'rain' } })],
    ['a result that the table does not have', put({ expected: { cook: 1 } })],
    ['a case that is not there', { type: 'deleteCase', caseId: 'none' }],
  ])('are refused for %s', (_, edit) => {
    expect(applyDraftEdit(tablePack(), edit, id('fresh'))).toEqual({ ok: false, error: 'notFound' })
  })

  it('are part of what changed', () => {
    const [base, draft] = [tablePack(), apply(tablePack(), put())]
    const changed = apply(draft, put({ expected: { guard: 4 } }))
    const kinds = (before: RulePack, after: RulePack) =>
      diffPacks(before, after).map((change) =>
        change.type === 'case' ? [change.caseId, change.before === null, change.after === null] : change.type,
      )
    expect(kinds(base, draft)).toEqual([['lunch', true, false]])
    expect(kinds(draft, base)).toEqual([['lunch', false, true]])
    expect(kinds(draft, changed)).toEqual([['lunch', false, false]])
    expect(kinds(changed, changed)).toEqual([])
  })
})

describe('a pack from outside', () => {
  const paths = (over: object) => {
    const result = validatePack({ ...tablePack(), ...over })
    return result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path}`)
  }
  const one = { caseId: 'a', tableId: 'staff', title: 't', situation: { demand: 1 }, expected: { guard: 2 } }
  const review = { digest: 'a'.repeat(64), proposedBy: 'ada', reviewedBy: 'ben', reviewedAt: 1, reason: 'ok' }

  it.each<[string, object, readonly string[]]>([
    ['cases', { cases: [one] }, []],
    ['two cases of one name', { cases: [one, one] }, ['duplicateId cases/a']],
    [
      'a case with half a guest',
      { cases: [{ ...one, situation: { demand: 1.5 } }] },
      ['shape cases/0/situation/demand'],
    ],
    [
      'a hostile result',
      { cases: [{ ...one, expected: JSON.parse('{"constructor":1}') as object }] },
      ['hostileName cases/0/expected/constructor'],
    ],
    ['outlets that try it', { canary: ['nordbad'] }, []],
    ['a trial in no outlet', { canary: [] }, ['shape canary']],
    ['a version that it repeats', { repeats: 1 }, []],
    ['a review', { review }, []],
    ['a review by the one who proposed it', { review: { ...review, reviewedBy: 'ada' } }, ['shape review']],
    ['a review of something without a digest', { review: { ...review, digest: 'short' } }, ['shape review/digest']],
    ['a review with more to it', { review: { ...review, waived: true } }, ['shape review/waived']],
  ])('with %s', (_, over, expected) => {
    expect(paths(over)).toEqual(expected)
  })
})
