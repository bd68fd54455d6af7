/** Test cases of rules in a pack: what is admitted, what comes along with a rule, and what an admin may say of one. */
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { adoptRules } from '#shared/rules/adopt.ts'
import { diffPacks } from '#shared/rules/diff.ts'
import { applyDraftEdit, type DraftEdit } from '#shared/rules/draftEdit.ts'
import { validatePack } from '#shared/rules/packSchema.ts'
import { contentDigest } from '#shared/rules/review.ts'
import { isAsExpected } from '#shared/rules/ruleCases.ts'
import type { CaseExpectation } from '#shared/rules/ruleCaseShape.ts'
import { caseFile, ruleCase } from '#shared/rules/ruleCaseShape.ts'
import { enough, restCase, short } from '#test/support/restCases.ts'
import { testPack } from '#test/support/testOrganisation.ts'

const pack = testPack({ ruleCases: [enough, short] })
const problemsOf = (value: unknown) => {
  const read = validatePack(value)
  return read.ok ? [] : read.error.map(({ code, path }) => `${code} ${path}`)
}
const withCase = (over: object) => ({ ...pack, ruleCases: [{ ...short, ...over }] })

describe('a pack with rule cases', () => {
  it('is admitted as it is, and its cases are part of what is reviewed', () => {
    expect(validatePack(pack)).toMatchObject({ ok: true, value: { ruleCases: [enough, short] } })
    expect(contentDigest(pack)).not.toBe(contentDigest(testPack()))
    expect(contentDigest(testPack({ ruleCases: undefined }))).toBe(contentDigest(testPack()))
  })

  it.each<readonly [string, object]>([
    ['a member that nobody knows', { weather: 'rain' }],
    ['a setting of the context that nobody knows', { context: { weather: 'rain' } }],
    ['a day that is none', { shifts: [{ start: '2026-02-30T08:00', end: '2026-02-30T12:00' }] }],
    ['an hour that is none', { shifts: [{ start: '2026-02-03T25:00', end: '2026-02-03T26:00' }] }],
    ['a verdict that nobody knows', { expected: { verdict: 'fine' } }],
    ['too many shifts', { shifts: Array.from({ length: 1_001 }, () => short.shifts[0]) }],
    ['a name without end', { title: 'x'.repeat(2_001) }],
    ['a code that is no yes or no', { employee: { nightWorker: 'often' } }],
  ])('is refused for %s', (_, over) => {
    expect(problemsOf(withCase(over)).join()).toContain('shape ruleCases/0')
  })

  it('is refused for one name twice, and for a name that every object has', () => {
    expect(problemsOf({ ...pack, ruleCases: [short, short] })).toEqual(['duplicateId ruleCases/short'])
    expect(problemsOf(withCase({ id: 'constructor' })).join()).toContain('hostileName')
  })

  it('is refused with more cases than a pack may carry', () => {
    const many = Array.from({ length: 2_001 }, (_, at) => ({ ...short, id: `case-${at}` }))
    expect(problemsOf({ ...pack, ruleCases: many }).join()).toContain('ruleCases')
  })
})

describe('a file of cases', () => {
  it('may say more than a pack carries: it is left behind', () => {
    const read = caseFile.parse({
      schemaVersion: 3,
      cases: [
        { ...short, tags: ['midnight'], employee: { birthDate: '1990-06-15', ageOnDate: { a: 1 }, nightWorker: true } },
      ],
    })
    expect(read.cases[0]).toEqual({ ...short, employee: { birthDate: '1990-06-15', nightWorker: true } })
  })

  it('read once more says the same', () => {
    const read = ruleCase.parse({ ...short, context: { schoolDays: ['2026-03-02'] } })
    expect(ruleCase.parse(read)).toEqual(read)
    expect(problemsOf({ ...pack, ruleCases: [read] })).toEqual([])
  })
})

describe('rules that are taken over', () => {
  const [rest, day] = testPack().rules
  const bare = testPack({ rules: [] })
  const dayCase = { ...enough, id: 'day-1', ruleId: 'day' }

  it('bring their own cases, and no others', () => {
    const taken = adoptRules(bare, rest === undefined ? [] : [rest], [], [enough, short, dayCase])
    expect(taken.ruleCases).toEqual([enough, short])
    expect(diffPacks(bare, taken).map(({ type }) => type)).toEqual(['ruleAdded'])
  })

  it('leave alone what the draft says of a rule that it has already', () => {
    const own = testPack({ rules: rest === undefined ? [] : [rest] })
    const taken = adoptRules(
      own,
      [rest, day].flatMap((rule) => rule ?? []),
      [],
      [enough, short, dayCase],
    )
    expect(taken.ruleCases).toEqual([dayCase])
  })
})

describe('an admin', () => {
  const edited = (edit: DraftEdit) => applyDraftEdit(pack, edit, id<'Row'>('x'))
  const expectCase = (expected: CaseExpectation) => edited({ type: 'expectCase', caseId: 'short', expected })

  it.each<readonly [string, CaseExpectation, CaseExpectation]>([
    [
      'another amount',
      { verdict: 'violation', amount: 90, unit: 'minutes' },
      { verdict: 'violation', amount: 90, unit: 'minutes' },
    ],
    ['fine, which has no amount', { verdict: 'ok', amount: 7, unit: 'minutes' }, { verdict: 'ok', amount: 0 }],
    [
      'cannot be told, which has none either',
      { verdict: 'undetermined', amount: 7 },
      { verdict: 'undetermined', amount: null },
    ],
  ])('may expect %s', (_, wanted, stored) => {
    const changed = expectCase(wanted)
    expect(changed).toMatchObject({ ok: true, value: { ruleCases: [enough, { ...short, expected: stored }] } })
    if (changed.ok) {
      expect(diffPacks(pack, changed.value)).toMatchObject([{ type: 'ruleCase', ruleId: 'rest', caseId: 'short' }])
    }
  })

  it.each<readonly [string, CaseExpectation]>([
    ['no amount', { verdict: 'violation' }],
    ['nothing', { verdict: 'premium', amount: 0 }],
    ['less than nothing', { verdict: 'violation', amount: -30 }],
  ])('cannot expect that %s is found', (_, wanted) => {
    expect(expectCase(wanted)).toEqual({ ok: false, error: 'badBounds' })
  })

  it('may remove a case, which the difference tells; with the last one the member goes', () => {
    const without = edited({ type: 'deleteRuleCase', caseId: 'short' })
    expect(without).toMatchObject({ ok: true, value: { ruleCases: [enough] } })
    if (!without.ok) return
    expect(diffPacks(pack, without.value)).toEqual([
      { type: 'ruleCaseRemoved', ruleId: 'rest', caseId: 'short', title: short.title },
    ])
    const empty = applyDraftEdit(without.value, { type: 'deleteRuleCase', caseId: 'enough' }, id<'Row'>('x'))
    expect(empty.ok && Object.hasOwn(empty.value, 'ruleCases')).toBe(false)
  })

  it.each(['expectCase', 'deleteRuleCase'] as const)('cannot %s for one that is not there', (type) => {
    const edit: DraftEdit =
      type === 'expectCase' ? { type, caseId: 'lost', expected: { verdict: 'ok' } } : { type, caseId: 'lost' }
    expect(edited(edit)).toEqual({ ok: false, error: 'notFound' })
  })

  it('is told of new cases of a known rule in one line', () => {
    const more = { ...pack, ruleCases: [enough, short, restCase('a', '21:00', { verdict: 'ok' })] }
    expect(diffPacks(testPack(), more)).toEqual([
      { type: 'ruleCasesAdded', ruleId: 'rest', caseIds: ['enough', 'short', 'a'] },
    ])
  })
})

describe('a verdict', () => {
  const got = { verdict: 'violation', amount: 30, unit: 'minutes', occurrences: 2 } as const
  it.each<readonly [string, CaseExpectation, boolean]>([
    ['is as expected where all is said', { ...got }, true],
    ['is as expected where only word and amount are said', { verdict: 'violation', amount: 30 }, true],
    ['is not with another amount', { verdict: 'violation', amount: 31 }, false],
    ['is not with an amount where none was expected', { verdict: 'violation' }, false],
    ['is not with another word', { ...got, verdict: 'premium' }, false],
    ['is not in another unit', { ...got, unit: 'count' }, false],
    ['is not another number of times', { ...got, occurrences: 1 }, false],
  ])('%s', (_, expected, holds) => {
    expect(isAsExpected(expected, got)).toBe(holds)
  })
})
