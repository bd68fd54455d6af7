import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRounder } from '#backend/exchange/rounding.ts'
import { lines } from '#test/support/csv.ts'
import { openImportDesk } from '#test/support/importDesk.ts'
import { storeSources } from '#test/support/sqliteStores.ts'

describe('a rounder', () => {
  const rounded = (numbers: readonly number[]) => {
    const { round, account } = createRounder()
    return { whole: numbers.map(round), account: account() }
  }
  it.each<[readonly number[], readonly number[], ReturnType<typeof rounded>['account']]>([
    [[1, 2, 3], [1, 2, 3], null],
    [[1.5, 2.4, 96], [2, 2, 96], { numbers: 2, changePermille: 1 }],
    [[0.4, 0.4], [0, 0], { numbers: 2, changePermille: -1_000 }],
    [[0.5, 1.5], [1, 2], { numbers: 2, changePermille: 500 }],
    [[], [], null],
  ])('makes %j to %j', (numbers, whole, account) => {
    expect(rounded(numbers)).toEqual({ whole, account })
  })

  it('never moves a number by more than a half, nor a whole one at all', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true })), (numbers) => {
        const { whole, account } = rounded(numbers)
        whole.forEach((value, at) => expect(Math.abs(value - (numbers[at] ?? 0))).toBeLessThanOrEqual(0.5))
        expect(account?.numbers ?? 0).toBe(numbers.filter((number) => !Number.isInteger(number)).length)
      }),
    )
  })
})

const [memory] = storeSources
if (memory === undefined) throw new Error('no stores')
const at = (hour: number): string => `2026-03-16 ${String(hour).padStart(2, '0')}:00`

describe('demand with decimals', () => {
  const open = () => openImportDesk(memory)

  it('is rounded, halves up, and the result says how many numbers and what that does to the sum', async () => {
    const desk = await open()
    const file = lines('time,quantity', `${at(9)},40.5`, `${at(10)},39.4`, `${at(11)},1.234`, `${at(12)},20`)
    const result = await desk.must('demand', file)
    expect(desk.demand().map(({ quantity }) => quantity)).toEqual([41, 39, 1, 20])
    expect(result).toMatchObject({ accepted: 4, rejected: 0, rounding: { numbers: 3, changePermille: -1 } })
    const preview = await desk.preview('demand', file)
    expect(preview.ok && preview.value.decimals).toBe(true)
  })

  it('in a wide table too, where one sign of decimals holds for all columns', async () => {
    const desk = await open()
    const file = lines('time;Outlet nordbad;Outlet westbad', `${at(9)};40,5;7`, `${at(10)};41,125;8,25`)
    const result = await desk.must('demand', file, { mapping: { time: 0, wide: 1 } })
    expect(desk.demand().map(({ quantity }) => quantity)).toEqual([41, 41])
    expect(result.rounding?.numbers).toBe(2)
  })

  it('whose signs may be thousands is refused line by line, and whole numbers say nothing of rounding', async () => {
    const desk = await open()
    const file = lines('time,quantity', `${at(9)},1.234`, `${at(10)},12`)
    const result = await desk.must('demand', file, { dryRun: true })
    expect(result.errors.map(({ line, code }) => [line, code])).toEqual([[2, 'notANumber']])
    expect(result).toMatchObject({ accepted: 1, rounding: null })
    const preview = await desk.preview('demand', lines('time,quantity', `${at(9)},12.0`))
    expect(preview.ok && preview.value.decimals).toBe(false)
  })

  it('that rounding would change by more than a twentieth is refused as a whole, whoever presses on', async () => {
    const desk = await open()
    const file = lines('time,quantity', `${at(9)},1.4`, `${at(10)},0.4`, `${at(11)},2`)
    const result = await desk.must('demand', file, { acceptPartial: true })
    expect(result).toMatchObject({ accepted: 0, rejected: 1, outlets: [] })
    expect(result.errors).toEqual([{ line: 1, column: 'quantity', code: 'coarse', value: '-21.1 %' }])
    expect(desk.demand()).toEqual([])
  })
})

describe('columns that nothing is read from', () => {
  it.each([
    ['time,quantity,capacity,note', { time: 0, quantity: 1 }, ['capacity', 'note']],
    ['capacity,time,quantity', { time: 1, quantity: 2 }, ['capacity']],
    ['note,time,Outlet nordbad,Outlet westbad', { time: 1, wide: 2 }, ['note']],
    ['time,quantity', { time: 0, quantity: 1 }, []],
  ])('of %s', async (heading, mapping, ignored) => {
    const desk = await openImportDesk(memory)
    const cells = heading.split(',').map((name) => (name === 'time' ? at(9) : '5'))
    const result = await desk.must('demand', lines(heading, cells.join(',')), {
      mapping,
      dryRun: true,
      acceptPartial: true,
    })
    expect(result.ignored).toEqual(ignored)
  })
})
