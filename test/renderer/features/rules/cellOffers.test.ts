import { describe, expect, it } from 'vitest'
import { cellOffers } from '#renderer/features/rules/cellOffers.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { createPackSpeech } from '#renderer/i18n/packSpeech.ts'
import { parseCell } from '#shared/decisions/cell.ts'
import type { Domain } from '#shared/decisions/model.ts'
import { tableEditorDe } from '#shared/i18n/tableEditor/de.ts'

const german = createPackSpeech(null, createFormat('de'))
const offersOf = (domain: Domain) =>
  cellOffers({ name: 'a', label: { en: 'A', de: 'A', da: 'A' }, domain }, german, tableEditorDe.feel.offers)

const days: Domain = { type: 'enumeration', values: ['weekday', 'sunday', 'kermis'] }
const truth: Domain = { type: 'enumeration', values: ['false', 'true'], truth: true }
const time: Domain = { type: 'range', min: 0, max: 1_439, unit: 'minuteOfDay' }
const one: Domain = { type: 'range', min: 3, max: 3, unit: 'count' }

describe('what is offered while a cell is written', () => {
  it('the values of the column, each with the word that people have for it', () => {
    expect(offersOf(days).filter(({ isValue }) => isValue)).toEqual([
      { feel: '"weekday"', detail: 'Werktag', isValue: true },
      { feel: '"sunday"', detail: 'Sonntag', isValue: true },
      { feel: '"kermis"', detail: 'Kermis', isValue: true },
    ])
  })

  it('truth values without quotes', () => {
    expect(offersOf(truth).map(({ feel }) => feel)).toEqual(['false', 'true', '-', 'not(false)'])
  })

  it('ranges of a column of numbers', () => {
    expect(offersOf(time).map(({ feel, detail }) => [feel, detail])).toEqual([
      ['-', 'jeder Wert'],
      ['[0..719]', 'von, bis einschließlich'],
      ['>= 719', 'mindestens'],
      ['< 719', 'unter'],
      ['not(0)', 'alle außer diesen'],
    ])
  })

  it.each([
    ['days', days],
    ['truth', truth],
    ['time', time],
  ] as const)('nothing that a column of %s does not take', (_, domain) => {
    for (const { feel } of offersOf(domain)) expect([feel, parseCell(feel, domain).ok]).toEqual([feel, true])
  })

  it('of a column with one number only what is not empty', () => {
    expect(offersOf(one).map(({ feel }) => feel)).toEqual(['-', '[3..3]', '>= 3'])
  })

  it('of a column without values anything', () => {
    expect(offersOf({ type: 'enumeration', values: [] }).map(({ feel }) => feel)).toEqual(['-'])
  })
})
