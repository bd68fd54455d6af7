import { describe, expect, it } from 'vitest'
import type { CsvTable } from '#backend/exchange/csvTable.ts'
import { readDemand } from '#backend/exchange/demandRows.ts'
import { createInstants, createRowReader } from '#backend/exchange/rowReader.ts'
import { createTurns } from '#backend/exchange/turns.ts'
import { createZoneResolver } from '#backend/time/zone.ts'
import type { Mapping } from '#shared/contract/imports.ts'
import { faults, nordbad, places, tableOf, westbad } from '#test/support/importTable.ts'

describe('demand of a file', () => {
  const instants = createInstants(createZoneResolver())
  const read = async (mapping: Mapping, table: CsvTable, where = places()) => {
    const reader = createRowReader(table, mapping)
    const { outlets, errors } = await readDemand({
      table,
      mapping,
      reader,
      places: where,
      instants,
      stepMinutes: 30,
      pace: createTurns(),
    })
    return {
      demand: outlets.map(({ outlet, demand, accepted }) => [
        outlet.outletId,
        accepted,
        ...demand.map(({ minutes, quantity, driver }) => `${minutes} ${quantity} ${driver}`),
      ]),
      errors: faults(errors),
    }
  }

  it('in a column per outlet leaves empty cells empty, and names the cell that is wrong', async () => {
    const table = tableOf(
      ['time', 'nordbad', 'Westbad 11'],
      ['2026-03-16 10:00', '5', ''],
      ['2026-03-16 11:00', '-1', 'six'],
    )
    expect(await read({ time: 0, wide: 1 }, table)).toEqual({
      demand: [['nordbad', 1, '60 5 customers']],
      errors: ['3 nordbad negative -1', '3 Westbad 11 notANumber six'],
    })
  })

  it('of many outlets names who is unknown at its own line, and says nothing of outlets that were not asked for', async () => {
    const table = tableOf(
      ['outlet', 'time', 'n'],
      ['nordbad', '2026-03-16 10:00', '5'],
      ['Ostbad', '2026-03-16 10:00', '6'],
      ['westbad', '2026-03-16 10:00', '7'],
    )
    const mapping = { outlet: 0, time: 1, quantity: 2 }
    expect((await read(mapping, table)).errors).toEqual(['3 outlet unknownOutlet Ostbad'])
    expect(await read(mapping, table, places({ only: westbad.outletId }))).toEqual({
      demand: [['westbad', 1, '60 7 customers']],
      errors: [],
    })
  })

  it('in a column per outlet names an unknown heading once, and a missing hour in every cell of its row', async () => {
    const table = tableOf(
      ['time', 'nordbad', 'Westbad 11', 'Ostbad'],
      ['2026-03-29 02:00', '5', '6', '7'],
      ['2026-03-29 03:00', '5', '6', '7'],
    )
    const { demand, errors } = await read({ time: 0, wide: 1 }, table)
    expect(errors).toEqual(['1 Ostbad unknownOutlet Ostbad', '2 nordbad missingHour 5', '2 Westbad 11 missingHour 6'])
    expect(demand.map((row) => row.slice(0, 2))).toEqual([
      ['nordbad', 1],
      ['westbad', 1],
    ])
  })

  it('has the order of day and month that the whole column shows', async () => {
    const table = tableOf(['time', 'n'], ['03/04/2026 10:00', '5'], ['03/16/2026 10:00', '6'])
    const twice = tableOf(['time', 'n'], ['03/04/2026 10:00', '5'], ['04/03/2026 10:00', '6'])
    const one = places({ outlets: [nordbad] })
    expect((await read({ time: 0, quantity: 1 }, table, one)).errors).toEqual([])
    expect((await read({ time: 0, quantity: 1 }, twice, one)).errors).toEqual([])
  })

  it.each(['persons', 'People', 'present', 'Occupancy', 'Personen', 'anwesend', 'Belegung', 'personer', 'belægning'])(
    'under the heading %j is a level: it fills steps of the rules',
    async (heading) => {
      const table = tableOf(['time', heading], ['2026-03-16 10:00', '5'], ['2026-03-16 11:00', '7'])
      const { demand } = await read({ time: 0, quantity: 1 }, table, places({ outlets: [nordbad] }))
      expect(demand).toEqual([['nordbad', 2, '30 5 customers', '30 5 customers', '30 7 customers', '30 7 customers']])
    },
  )

  it('in a column per outlet is that of one outlet where one was named, without a word about the others', async () => {
    const table = tableOf(['time', 'nordbad', 'Westbad 11', 'Ostbad'], ['2026-03-16 10:00', '5', '6', '7'])
    expect(await read({ time: 0, wide: 1 }, table, places({ only: westbad.outletId }))).toEqual({
      demand: [['westbad', 1, '60 6 customers']],
      errors: [],
    })
  })

  it('has one number per driver and instant; the second one is refused, also in another column of the same outlet', async () => {
    const mapping = { time: 0, quantity: 1, driver: 2, outlet: 3 }
    const table = tableOf(
      ['time', 'n', 'driver', 'outlet'],
      ['2026-03-16 10:00', '5', '', 'nordbad'],
      ['2026-03-16 10:00', '6', 'deliveries', 'nordbad'],
      ['2026-03-16 10:00', '7', 'customers', 'nordbad'],
    )
    expect(await read(mapping, table)).toEqual({
      demand: [['nordbad', 2, '60 5 customers', '60 6 deliveries']],
      errors: ['4 time duplicate 2026-03-16 10:00'],
    })
    const twice = tableOf(['time', 'nordbad', 'Nordbad (2)'], ['2026-03-16 10:00', '5', '6'])
    expect((await read({ time: 0, wide: 1 }, twice)).errors).toEqual(['2 Nordbad (2) duplicate 6'])
  })

  it.each([
    ['15', '15 5 customers'],
    ['1440', '1440 5 customers'],
    // nothing that an interval could last
    ['0', '60 5 customers'],
    ['1441', '60 5 customers'],
    ['long', '60 5 customers'],
  ])('lasts %s minutes where the file says so: %s', async (minutes, expected) => {
    const table = tableOf(['time', 'n', 'minutes'], ['2026-03-16 00:00', '5', minutes])
    const { demand } = await read({ time: 0, quantity: 1, minutes: 2 }, table, places({ outlets: [nordbad] }))
    expect(demand).toEqual([['nordbad', 1, expected]])
  })

  it.each([
    ['1', [['nordbad', 1, '60 5 customers']], []],
    ['offen', [['nordbad', 1, '60 5 customers']], []],
    ['nej', [], []],
    ['', [], []],
    ['maybe', [], ['2 open notANumber maybe']],
  ])('of a row whose outlet is open: %j', async (open, demand, errors) => {
    const table = tableOf(['time', 'n', 'open'], ['2026-03-16 10:00', '5', open])
    expect(await read({ time: 0, quantity: 1, open: 2 }, table, places({ outlets: [nordbad] }))).toEqual({
      demand,
      errors,
    })
  })
})
