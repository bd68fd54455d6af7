import { describe, expect, it } from 'vitest'
import { columnWidths } from '#renderer/features/rules/columnWidths.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { createPackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { guardRow } from '#test/support/guardRow.ts'
import { testTable } from '#test/support/testTable.ts'

const speech = createPackSpeech(null, createFormat('en'))
const widthsOf = (cells: readonly string[], name = 'a', over: Partial<DecisionTable> = {}) =>
  columnWidths({ ...testTable, rows: cells.map((cell) => guardRow(name, cell, 1)), ...over }, speech)

const days: DecisionTable['inputs'] = [
  {
    name: 'day',
    label: { en: 'Day', de: 'Tag', da: 'Dag' },
    domain: { type: 'enumeration', values: ['weekday', 'saturday', 'sunday', 'holiday'] },
  },
]

describe('the room of a column', () => {
  it('is that of its longest text, as people read it', () => {
    // "100 to 199" and "any"
    expect(widthsOf(['-', '[100..199]']).inputs).toEqual([10 * 7 + 16])
  })

  it('holds a list of days, and is never without room', () => {
    const all = '"weekday", "saturday", "sunday", "holiday"'
    // weekday, Saturday, Sunday, public holiday
    expect(widthsOf(['"sunday"', all], 'a', { inputs: days }).inputs).toEqual([20 * 7 + 21 * 5 + 16])
    expect(widthsOf([], 'a', { inputs: days })).toEqual({ name: 8 * 7 + 16 + 22, inputs: [8 * 7 + 16] })
  })

  it('of the names grows with them, up to a limit', () => {
    expect(widthsOf(['-'], 'Saturday, busy').name).toBe(14 * 7 + 16 + 22)
    expect(widthsOf(['-'], 'x'.repeat(500)).name).toBe(20 * 7 + 40 * 5 + 16 + 22)
  })
})
