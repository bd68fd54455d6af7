import { describe, expect, it } from 'vitest'
import { createFormat } from '#renderer/i18n/format.ts'
import { findingText } from '#renderer/features/roster/findingText.ts'
import { cellOf, referenceOf, ruleOf, valuesBehind } from '#renderer/features/roster/findingLinks.ts'
import { createLiveEvaluation } from '#renderer/features/roster/liveEvaluation.ts'
import { createPlanFormat } from '#renderer/features/roster/planFormat.ts'
import { filterProblems, groupProblems, problemsOf } from '#renderer/features/roster/problemGroups.ts'
import { findingDa } from '#shared/i18n/roster/findingDa.ts'
import { findingDe } from '#shared/i18n/roster/findingDe.ts'
import { findingEn } from '#shared/i18n/roster/findingEn.ts'
import { humanised } from '#shared/rules/packWords.ts'
import { boardOf, shiftOf } from '#test/support/testBoard.ts'

// anna rests 8 hours instead of 11; bo works 11 hours on Wednesday instead of 10
const board = boardOf([
  shiftOf('late', { day: 0, from: 840, to: 1_320 }),
  shiftOf('early', { day: 1, from: 360, to: 840 }),
  shiftOf('long', { person: 'bo', day: 2, from: 480, to: 1_140 }),
])
const evaluation = createLiveEvaluation(board).judge(board.shifts)
const sentenceIn = (language: 'en' | 'de' | 'da') => {
  const words = { en: findingEn, de: findingDe, da: findingDa }[language]
  const f = createPlanFormat(createFormat(language))
  return (finding: (typeof evaluation.findings)[number]) =>
    findingText(finding, ruleOf(board, finding.ruleId), { t: words, f, word: humanised })
}
const problems = problemsOf(evaluation.findings, {
  title: ({ ruleId }) => ruleId,
  sentence: sentenceIn('en'),
  who: ({ personId }) => board.people.find((person) => person.personId === personId)?.name ?? null,
})

describe('sentences', () => {
  it.each([
    [
      'en',
      '8 h of rest between two shifts. At least 11 h is needed.',
      '11 h of work on one day. At most 10 h is allowed.',
    ],
    ['de', '8 Std. Ruhezeit zwischen zwei Schichten. Nötig sind mindestens 11 Std.', null],
    ['da', '8 t hvile mellem to vagter. Der skal være mindst 11 t.', '11 t arbejde på én dag. Højst 10 t er tilladt.'],
  ] as const)('%s', (language, rest, day) => {
    const sentences = evaluation.findings.map(sentenceIn(language))
    expect(sentences[0]).toBe(rest)
    if (day !== null) expect(sentences[1]).toBe(day)
  })
})

describe('groups', () => {
  it('go by day in the order of the week', () => {
    expect(groupProblems(problems, 'day').map(({ key }) => key)).toEqual(
      [...new Set(evaluation.findings.map(({ on }) => on))].toSorted(),
    )
  })
  it('go by person and rule with the worst first', () => {
    expect(groupProblems(problems, 'person').map(({ key, worst }) => [key, worst])).toEqual([
      ['anna', 'block'],
      ['bo', 'reason'],
    ])
    expect(groupProblems(problems, 'rule').map(({ key }) => key)).toEqual(['rest', 'day'])
  })
})

describe('the filter', () => {
  it('takes one kind', () => {
    expect(filterProblems(problems, { kind: 'reason', text: '' }).map(({ title }) => title)).toEqual(['day'])
  })
  it('wants every word, in any case', () => {
    expect(filterProblems(problems, { kind: null, text: 'ANNA rest' })).toHaveLength(1)
    expect(filterProblems(problems, { kind: null, text: 'anna day' })).toHaveLength(0)
  })
})

describe('links', () => {
  const [rest] = evaluation.findings
  if (rest === undefined) throw new Error('the plan above breaks the rest rule')
  it('name a finding for another device', () => {
    expect(referenceOf(board, rest)).toContain(
      `plumbline:finding/nordbad/2026-11-16/rest/${encodeURIComponent(rest.key)}/1/`,
    )
  })
  it('lead from a finding to the values that it used', () => {
    expect(valuesBehind(evaluation, rest)).toMatchObject([{ ruleId: 'rest', parameter: 'minimum', value: 660 }])
  })
  it('read row and output of a table cell', () => {
    expect(cellOf('cell:lunch:busy:guard')).toEqual({ rowId: 'lunch:busy', output: 'guard' })
    expect(cellOf('minimum')).toBeNull()
  })
})
