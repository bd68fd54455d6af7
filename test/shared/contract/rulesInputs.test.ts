import { describe, expect, it } from 'vitest'
import { api, type RawInput } from '#shared/contract/api.ts'
import { gone } from '#test/support/changedAt.ts'
import { dateCases, idCases, inputCases, sentenceCases, wholeCases, type InputCase } from '#test/support/inputCases.ts'

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
  inputCases('rules.editDraft', edited({ type: 'deleteRow', tableId: 't', rowId: 'r' }), [
    ['edit.rowId', null, 'refused'],
    ['edit', {}, 'refused'],
    ['edit', { type: 'deleteTable', tableId: 't' }, 'refused'],
    ['edit', null, 'refused'],
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
  ])
  inputCases('rules.replay', { weeks: 13 }, [['weeks', gone, 'fits'], ...wholeCases('weeks', 1, 52)])
  inputCases('rules.replayResult', { jobId: 'j' }, [['jobId', gone, 'refused']])

  it('are replayed over a quarter of a year unless told otherwise', () => {
    expect(api['rules.replay'].input.parse({})).toEqual({ weeks: 13 })
  })

  it.each(['rules.catalogue', 'rules.draft', 'rules.undoDraft', 'rules.discardDraft'] as const)(
    '%s asks for nothing',
    (method) => {
      expect(api[method].input.parse({ version: 3 })).toEqual({})
    },
  )
})
