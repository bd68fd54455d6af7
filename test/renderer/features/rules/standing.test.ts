import { describe, expect, it } from 'vitest'
import { mayPropose, mayPublish, standingText } from '#renderer/features/rules/standing.ts'
import type { DraftView } from '#shared/contract/rules.ts'
import { reviewsDa } from '#shared/i18n/reviews/da.ts'
import { reviewsDe } from '#shared/i18n/reviews/de.ts'
import { reviewsEn } from '#shared/i18n/reviews/en.ts'
import { id } from '#shared/kernel/ids.ts'
import type { CaseResult } from '#shared/rules/tableCases.ts'
import { testDraftView, testEyes, testReview } from '#test/support/testDraft.ts'

const signed = (name: string) => ({ actorId: id<'Actor'>(name), name, at: 1 })
const proposed = { ...signed('Ada'), note: 'n' }
const reviewed = { ...signed('Ben'), reason: 'too few' }
const failing: CaseResult = {
  caseId: 'c',
  tableId: id('staff'),
  title: 'A full pool',
  outcome: { type: 'noAnswer', why: 'noRowMatches' },
}
const one = testEyes()
const two = testEyes({ required: 2, admins: 2 })
const alone = testEyes({ required: 2, admins: 1 })
const agreed = testEyes({ required: 1, admins: 2 })
const draft = testReview({ state: 'draft' })
const waiting = testReview({ state: 'waiting', proposed })
const approved = testReview({ state: 'reviewed', proposed, reviewed })
const refused = testReview({ state: 'refused', proposed, reviewed })

interface Row {
  readonly over: Partial<DraftView>
  readonly publish: boolean
  readonly propose: boolean
  readonly says: string | null
}

describe('what stands between a draft and its publication', () => {
  it.each<[string, Row]>([
    ['one admin', { over: { eyes: one, review: draft }, publish: true, propose: false, says: null }],
    [
      'two admins, nobody asked',
      { over: { eyes: two, review: draft }, publish: false, propose: true, says: 'Another admin looks at it' },
    ],
    [
      'two admins who agreed on one pair of eyes: asking is possible',
      { over: { eyes: agreed, review: draft }, publish: true, propose: true, says: null },
    ],
    [
      'one admin where two must look',
      { over: { eyes: alone, review: draft }, publish: false, propose: false, says: 'there is no second admin' },
    ],
    ['shown', { over: { eyes: two, review: waiting }, publish: false, propose: false, says: 'Shown by Ada' }],
    ['approved', { over: { eyes: two, review: approved }, publish: true, propose: false, says: 'Approved by Ben' }],
    [
      'refused',
      { over: { eyes: two, review: refused }, publish: false, propose: false, says: 'Refused by Ben: too few' },
    ],
    [
      'approved, on a device without the key of the organisation',
      {
        over: { eyes: { ...two, mayChange: false }, review: approved },
        publish: false,
        propose: false,
        says: 'Approved by Ben',
      },
    ],
    [
      'a case that fails comes first',
      {
        over: { eyes: two, review: draft, cases: [failing], publishable: false },
        publish: false,
        propose: false,
        says: 'A test case fails: A full pool',
      },
    ],
    ['a gap', { over: { eyes: one, review: draft, publishable: false }, publish: false, propose: false, says: null }],
  ])('%s', (_, { over, publish, propose, says }) => {
    const view = testDraftView({ publishable: true, ...over })
    expect([mayPublish(view), mayPropose(view)]).toEqual([publish, propose])
    const text = standingText(view, reviewsEn.standing, 'en')
    expect(says === null ? text : text?.includes(says)).toBe(says === null ? null : true)
  })

  it.each([
    ['en', reviewsEn, 'six in a row'],
    ['de', reviewsDe, 'sechs in Folge'],
    ['da', reviewsDa, 'seks i træk'],
  ] as const)('names a starter pack’s case in %s', (language, words, title) => {
    const verdict = { verdict: 'ok', amount: null, unit: '', occurrences: 0 } as const
    const test = { caseId: 'c', ruleId: 'r', title: 'six in a row', ok: false, expected: verdict, found: null }
    const view = testDraftView({ ruleTests: { results: [test], waiting: 0 } })
    expect(standingText(view, words.standing, language)).toContain(title)
  })
})
