import { describe, expect, it } from 'vitest'
import { api, type RawInput } from '#shared/contract/api.ts'
import { gone } from '#test/support/changedAt.ts'
import { dateCases, idCases, inputCases, sentenceCases, wholeCases, type InputCase } from '#test/support/inputCases.ts'

const digest = 'a'.repeat(64)

type Edit = RawInput<'rules.editDraft'>
const bounds = { free: { min: 600, max: 720 }, outer: { min: 540, max: 720 } }
const edited = (edit: object): Edit => ({ edit }) as Edit
const boundsCases: readonly InputCase[] = [
  ['edit.bounds', null, 'fits'],
  ['edit.bounds', gone, 'refused'],
  ['edit.bounds.free', gone, 'refused'],
  ['edit.bounds.outer.max', 1.5, 'refused'],
]

describe('a change of the draft', () => {
  inputCases(
    'rules.editDraft',
    edited({ type: 'parameter', ruleId: 'rest', parameter: 'minimum', value: 660, bounds }),
    [
      ...idCases('edit.ruleId'),
      ['edit.parameter', 'x'.repeat(60), 'fits'],
      ['edit.parameter', 'x'.repeat(61), 'refused'],
      ['edit.value', 660.5, 'refused'],
      ...boundsCases,
    ],
  )
  inputCases('rules.editDraft', edited({ type: 'severity', ruleId: 'rest', severity: 'block' }), [
    ['edit.severity', 'reason', 'fits'],
    ['edit.severity', 'notice', 'fits'],
    ['edit.severity', 'shadow', 'fits'],
    ['edit.severity', 'error', 'refused'],
  ])
  inputCases('rules.editDraft', edited({ type: 'owner', ruleId: 'rest', owner: 'HR', reviewOn: '2027-01-01' }), [
    ['edit.owner', null, 'fits'],
    ['edit.owner', 'x'.repeat(121), 'refused'],
    ...dateCases('edit.reviewOn'),
  ])
  inputCases('rules.editDraft', edited({ type: 'cell', tableId: 't', rowId: 'r', column: 0, text: '< 35' }), [
    ...wholeCases('edit.column', 0, 50),
    ['edit.text', '', 'fits'],
    ['edit.text', 'x'.repeat(1_000), 'fits'],
    ['edit.text', 'x'.repeat(1_001), 'refused'],
    ...idCases('edit.tableId'),
  ])
  inputCases('rules.editDraft', edited({ type: 'value', tableId: 't', rowId: 'r', output: 0, value: 3, bounds }), [
    ...wholeCases('edit.output', 0, 50),
    ['edit.value', '3', 'refused'],
    ...idCases('edit.rowId'),
    ...boundsCases,
  ])
  inputCases('rules.editDraft', edited({ type: 'addRow', tableId: 't', afterRowId: 'r' }), [
    ['edit.afterRowId', null, 'fits'],
    ['edit.afterRowId', gone, 'refused'],
  ])
  inputCases('rules.editDraft', edited({ type: 'moveRow', tableId: 't', rowId: 'r', afterRowId: 's' }), [
    ['edit.afterRowId', null, 'fits'],
    ['edit.afterRowId', gone, 'refused'],
    ...idCases('edit.rowId'),
  ])
  inputCases('rules.editDraft', edited({ type: 'deleteRow', tableId: 't', rowId: 'r' }), [
    ['edit.rowId', null, 'refused'],
    ['edit', {}, 'refused'],
    ['edit', { type: 'deleteTable', tableId: 't' }, 'refused'],
    ['edit', null, 'refused'],
  ])
})

describe('a test case', () => {
  const one = { caseId: 'lunch', tableId: 't', title: 'Lunch', situation: { demand: 40 }, expected: { service: 3 } }
  inputCases('rules.editDraft', edited({ type: 'putCase', ...one }), [
    ...idCases('edit.caseId'),
    ...idCases('edit.tableId'),
    ['edit.title', ' ', 'refused'],
    ['edit.title', 'x'.repeat(200), 'fits'],
    ['edit.title', 'x'.repeat(201), 'refused'],
    ['edit.situation', { open: true, day: 'sunday' }, 'fits'],
    ['edit.situation', { demand: 1.5 }, 'refused'],
    ['edit.situation', { demand: null }, 'refused'],
    ['edit.expected', { service: 2.5 }, 'refused'],
    ['edit.expected', gone, 'refused'],
  ])
  inputCases('rules.editDraft', edited({ type: 'deleteCase', caseId: 'lunch' }), [
    ['edit.caseId', gone, 'refused'],
    ['edit.caseId', 'x'.repeat(81), 'refused'],
  ])
})

describe('what admins say to each other', () => {
  inputCases('reviews.propose', { note: 'Is four enough?' }, sentenceCases('note'))
  inputCases('reviews.decide', { digest, verdict: 'approved', reason: 'fine' }, [
    ['digest', 'abc', 'refused'],
    ['digest', digest.toUpperCase(), 'refused'],
    ['verdict', 'refused', 'fits'],
    ['verdict', 'perhaps', 'refused'],
    ...sentenceCases('reason'),
  ])
  inputCases('reviews.setEyes', { eyes: 2, reason: 'after the audit' }, [
    ['eyes', 1, 'fits'],
    ['eyes', 0, 'refused'],
    ['eyes', 3, 'refused'],
    ['eyes', '2', 'refused'],
    ...sentenceCases('reason'),
  ])
  inputCases('reviews.release', { effectiveOn: '2026-03-23', note: 'n' }, [
    ...dateCases('effectiveOn'),
    ...sentenceCases('note'),
  ])
  inputCases('reviews.rollBack', { version: 1, effectiveOn: '2026-03-23', note: 'n' }, [
    ['version', 0, 'refused'],
    ['version', 1.5, 'refused'],
    ...dateCases('effectiveOn'),
    ...sentenceCases('note'),
  ])
})

describe('versions of the rules', () => {
  inputCases('rules.pack', { version: 1 }, [
    ['version', 0, 'refused'],
    ['version', '1', 'refused'],
  ])
  inputCases('rules.publish', { effectiveOn: '2026-03-23', note: 'Lunch from 35' }, [
    ...dateCases('effectiveOn'),
    ...sentenceCases('note'),
    ['canary', ['nordbad'], 'fits'],
    ['canary', [], 'refused'],
    ['canary', 'nordbad', 'refused'],
    ['canary', ['a/b'], 'refused'],
    ['digest', digest, 'fits'],
    ['digest', 'abc', 'refused'],
  ])
  inputCases('rules.replay', { weeks: 13 }, [
    ['digest', digest, 'fits'],
    ['weeks', gone, 'fits'],
    ...wholeCases('weeks', 1, 52),
  ])
  inputCases('rules.replayResult', { jobId: 'j' }, [['jobId', gone, 'refused']])

  it('are replayed over a quarter of a year unless told otherwise', () => {
    expect(api['rules.replay'].input.parse({})).toEqual({ weeks: 13 })
  })

  it.each(['rules.catalogue', 'rules.draft', 'rules.undoDraft', 'rules.redoDraft', 'rules.discardDraft'] as const)(
    '%s asks for nothing',
    (method) => {
      expect(api[method].input.parse({ version: 3 })).toEqual({})
    },
  )
})
