import { describe, expect, it } from 'vitest'
import { emptyCase, freeCaseId, readCase, situationValue, type CaseForm } from '#renderer/features/rules/caseForm.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { createPackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { Column, DecisionTable, Domain } from '#shared/decisions/model.ts'
import type { TableCase } from '#shared/rules/model.ts'
import { tablePack, testTable } from '#test/support/testTable.ts'

const words = createPackSpeech(tablePack(), createFormat('en'))
const text = { en: 'c', de: 'c', da: 'c' }
const column = (domain: Domain): Column => ({ name: 'c', label: text, domain })
const guests = column({ type: 'range', min: 0, max: 500, unit: 'customers' })
const time = column({ type: 'range', min: 0, max: 1_439, unit: 'minuteOfDay' })
const price = column({ type: 'range', min: 0, max: 1_000, unit: 'euros', decimals: 2 })
const day = column({ type: 'enumeration', values: ['weekday', 'sunday'] })
const open = column({ type: 'enumeration', values: ['false', 'true'], truth: true })

describe('a value of a situation', () => {
  it.each<[string, Column, string, string | number | boolean | null]>([
    ['a count', guests, '120', 120],
    ['with room around it', guests, ' 120 ', 120],
    ['the most there can be', guests, '500', 500],
    ['more than there can be', guests, '501', null],
    ['less than nothing', guests, '-1', null],
    ['half a guest', guests, '1.5', null],
    ['a word', guests, 'many', null],
    ['nothing', guests, '', null],
    ['a time by the clock', time, '12:00', 720],
    ['a time that no day has', time, '25:00', null],
    ['hundredths with a point', price, '1.25', 125],
    ['thousandths', price, '1.255', null],
    ['a kind of day', day, 'sunday', 'sunday'],
    ['a kind of day that is not there', day, 'holiday', null],
    ['a truth', open, 'true', true],
    ['its opposite', open, 'false', false],
  ])('%s', (_, of, typed, expected) => {
    expect(situationValue(typed, of, words)).toBe(expected)
  })
})

describe('what is typed becomes a case', () => {
  const full: CaseForm = { title: ' A full pool ', situation: { demand: '120' }, expected: { guard: '3' } }
  const two: DecisionTable = {
    ...testTable,
    outputs: [...testTable.outputs, { name: 'till', label: text, unit: 'people', stricter: 'higher' }],
  }

  it('once it says everything, with its title trimmed', () => {
    expect(readCase(full, testTable, [], words)).toEqual({
      caseId: 'case-1',
      tableId: 'staff',
      title: 'A full pool',
      situation: { demand: 120 },
      expected: { guard: 3 },
    })
  })

  it.each<[string, Partial<CaseForm>]>([
    ['a name', { title: ' ' }],
    ['a situation', { situation: {} }],
    ['a situation that the column has', { situation: { demand: '900' } }],
    ['anything that must come out', { expected: {} }],
    ['a number that must come out', { expected: { guard: 'three' } }],
    ['a whole number that must come out', { expected: { guard: '-3' } }],
  ])('not without %s', (_, over) => {
    expect(readCase({ ...full, ...over }, testTable, [], words)).toBeNull()
  })

  it('asks only for the outputs that are filled in', () => {
    expect(readCase(full, two, [], words)?.expected).toEqual({ guard: 3 })
    expect(readCase({ ...full, expected: { guard: '3', till: '0' } }, two, [], words)?.expected).toEqual({
      guard: 3,
      till: 0,
    })
  })

  it('is nothing while nothing is typed', () => {
    expect(readCase(emptyCase, testTable, [], words)).toBeNull()
  })
})

describe('the name of a new case', () => {
  const named = (...caseIds: readonly string[]): readonly TableCase[] =>
    caseIds.map((caseId) => ({ caseId, tableId: testTable.tableId, title: '', situation: {}, expected: {} }))
  it.each([
    [[], 'case-1'],
    [['case-1'], 'case-2'],
    [['case-2'], 'case-3'],
    [['lunch', 'case-3'], 'case-4'],
  ])('beside %j is %s', (taken, expected) => {
    expect(freeCaseId(named(...taken))).toBe(expected)
  })
})
