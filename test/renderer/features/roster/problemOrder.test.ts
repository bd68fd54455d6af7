import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingMarks, markKinds, markKindOf, rankOf, worseOf } from '#renderer/features/roster/findingMarks.ts'
import { filterProblems, groupProblems, problemsOf, type GroupBy } from '#renderer/features/roster/problemGroups.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { Finding } from '#shared/roster/findings.ts'
import { severities } from '#shared/rules/model.ts'
import { restFinding, testWeekOn } from '#test/support/testReports.ts'

const found = (key: string, over: Partial<Finding> = {}): Finding => restFinding({ key, ...over })
const texts = {
  title: ({ ruleId }: Finding) => `Rule ${ruleId}`,
  sentence: ({ key }: Finding) => `Sentence ${key}`,
  who: ({ personId }: Finding) => (personId === null ? null : `Name ${personId}`),
}
const problemsIn = (...findings: readonly Finding[]) => problemsOf(findings, texts)
const keysBy = (by: GroupBy, ...findings: readonly Finding[]) =>
  groupProblems(problemsIn(...findings), by).map(({ key, problems }) => [
    key,
    problems.map(({ finding }) => finding.key),
  ])
const premium = { verdict: { word: 'premium', amount: 30 } } as const
const unknown = { verdict: { word: 'undetermined', why: 'carryIn', dueAt: null } } as const

describe('problems in groups', () => {
  it('by day follow the week, whatever was found first', () => {
    const [wed, mon] = [addDays(testWeekOn, 2), testWeekOn]
    expect(keysBy('day', found('a', { on: wed }), found('b', { on: mon }), found('c', { on: wed }))).toEqual([
      [mon, ['b']],
      [wed, ['a', 'c']],
    ])
  })

  it('show the worst of a day first, and else keep the order of the evaluation', () => {
    const list = [
      found('price', premium),
      found('notice', { severity: 'notice' }),
      found('unknown', unknown),
      found('reason', { severity: 'reason' }),
      found('block'),
      found('reason 2', { severity: 'reason' }),
    ]
    expect(keysBy('day', ...list)).toEqual([
      [testWeekOn, ['block', 'reason', 'reason 2', 'unknown', 'notice', 'price']],
    ])
  })

  it('by person put who has the worst problem first, then who has more of them', () => {
    const of = (person: string) => ({ personId: id<'Person'>(person) })
    const list = [
      found('a', { ...of('anna'), severity: 'notice' }),
      found('b', { ...of('bo'), severity: 'reason' }),
      found('c', { ...of('cem'), severity: 'reason' }),
      found('d', { ...of('cem'), severity: 'notice' }),
      found('e', { ...of('dana') }),
    ]
    expect(keysBy('person', ...list).map(([key]) => key)).toEqual(['dana', 'cem', 'bo', 'anna'])
  })

  it('by person gather what names nobody under its role, and the rest under nothing', () => {
    const list = [found('a', { personId: null, role: 'guard' }), found('b', { personId: null })]
    expect(keysBy('person', ...list)).toEqual([
      ['guard', ['a']],
      ['', ['b']],
    ])
  })

  it('by rule name the rule', () => {
    const other = { ruleId: id<'Rule'>('day'), severity: 'reason' } as const
    expect(keysBy('rule', found('a', other), found('b'), found('c', other))).toEqual([
      ['rest', ['b']],
      ['day', ['a', 'c']],
    ])
  })

  it('lose nothing and repeat nothing', () => {
    const finding = fc
      .record({
        severity: fc.constantFrom(...severities),
        person: fc.constantFrom('anna', 'bo', null),
        day: fc.nat(6),
        verdict: fc.constantFrom(premium.verdict, unknown.verdict, { word: 'violation', amount: 5 } as const),
      })
      .map(({ severity, person, day, verdict }) =>
        found('', { severity, verdict, personId: person === null ? null : id(person), on: addDays(testWeekOn, day) }),
      )
    const findings = fc
      .array(finding, { maxLength: 20 })
      .map((list) => list.map((one, at) => ({ ...one, key: `k${at}` })))
    fc.assert(
      fc.property(findings, fc.constantFrom('day', 'person', 'rule'), (list, by) => {
        const groups = groupProblems(problemsIn(...list), by)
        const listed = groups.flatMap(({ problems }) => problems.map(({ finding: { key } }) => key))
        const shown = list.filter((one) => markKindOf(one) !== null).map(({ key }) => key)
        expect(listed.toSorted()).toEqual(shown.toSorted())
        for (const { worst, problems } of groups) expect(problems[0]?.kind).toBe(worst)
      }),
    )
  })
})

describe('the filter', () => {
  const problems = problemsIn(found('Zu kurz', { personId: id('Äsa') }), found('late', { severity: 'reason' }))
  const keys = (kind: Parameters<typeof filterProblems>[1]['kind'], text: string) =>
    filterProblems(problems, { kind, text }).map(({ finding: { key } }) => key)
  it.each([
    ['', null, ['Zu kurz', 'late']],
    ['   ', null, ['Zu kurz', 'late']],
    ['KURZ', null, ['Zu kurz']],
    ['äsa', null, ['Zu kurz']],
    ['ÄSA zu', null, ['Zu kurz']],
    ['name rule', null, ['Zu kurz', 'late']],
    ['kurz late', null, []],
    ['', 'reason', ['late']],
    ['kurz', 'reason', []],
    ['', 'premium', []],
  ] as const)('"%s" of kind %s', (text, kind, expected) => {
    expect(keys(kind, text)).toEqual(expected)
  })
})

describe('marks', () => {
  it('rank the kinds from the worst down, and the worse of two is the same from either side', () => {
    expect(markKinds.map(rankOf)).toEqual([0, 1, 2, 3, 4])
    for (const a of markKinds) {
      for (const b of markKinds) {
        expect(worseOf(a, b)).toBe(worseOf(b, a))
        expect(rankOf(worseOf(a, b))).toBe(Math.min(rankOf(a), rankOf(b)))
      }
    }
  })

  it('stand on the person where a finding names no single shift, and on nobody where it names a role', () => {
    const week = found('week', { shiftIds: [], severity: 'reason' })
    const marks = findingMarks([
      week,
      found('more', { shiftIds: [], severity: 'notice' }),
      found('shift'),
      found('cover', { shiftIds: [], role: 'guard' }),
      found('cover of a shift', { shiftIds: [id('s9')], role: 'guard' }),
      found('nobody', { shiftIds: [], personId: null }),
      found('trial', { severity: 'shadow', shiftIds: [id('s9')] }),
    ])
    expect([...marks.ofPerson]).toEqual([['p1', { kind: 'reason', count: 2 }]])
    expect([...marks.ofShift.keys()]).toEqual(['s1', 's2'])
  })

  it('are new objects where the kind or the number has changed', () => {
    const first = findingMarks([found('a')])
    const more = findingMarks([found('a'), found('b')], first)
    const calmer = findingMarks([found('a', { severity: 'reason' })], first)
    const before = first.ofShift.get(id('s1'))
    expect(more.ofShift.get(id('s1'))).toEqual({ kind: 'block', count: 2 })
    expect(calmer.ofShift.get(id('s1'))).toEqual({ kind: 'reason', count: 1 })
    expect(before).toEqual({ kind: 'block', count: 1 })
  })
})
