import { describe, expect, it } from 'vitest'
import { createTableAnalyst } from '#renderer/features/rules/tableAnalyst.ts'
import { checkTable, type TableCheck, type TableQuestion } from '#shared/rules/checkTable.ts'
import { id } from '#shared/kernel/ids.ts'
import { testTable } from '#test/support/testTable.ts'

const questionOf = (title: string): TableQuestion => ({
  table: { ...testTable, title: { en: title, de: title, da: title } },
  cases: [],
})

/** A desk that answers when told to, in the order in which it was asked. */
const openDesk = () => {
  const asked: string[] = []
  const open: { readonly answer: () => void; readonly fail: () => void }[] = []
  const analyst = createTableAnalyst({
    ask: (question) =>
      new Promise<TableCheck>((resolve, reject) => {
        asked.push(question.table.title.en)
        open.push({ answer: () => resolve(checkTable(question)), fail: () => reject(new Error('gone')) })
      }),
  })
  return { analyst, asked, open }
}
/** Whatever was settled has been passed on. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('the analyst of a table', () => {
  it('asks at once when nothing is asked yet', async () => {
    const { analyst, asked, open } = openDesk()
    const check = analyst.check(questionOf('a'))
    expect(asked).toEqual(['a'])
    open[0]?.answer()
    expect((await check)?.analysis).toMatchObject({ tableId: 'staff', gaps: [], overlaps: [] })
  })

  it('asks only the newest of those that came while it was at work', async () => {
    const { analyst, asked, open } = openDesk()
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((title) => analyst.check(questionOf(title)))
    expect(asked).toEqual(['a'])
    expect(await Promise.all([b, c])).toEqual([null, null])
    open[0]?.answer()
    expect(await a).not.toBeNull()
    await settled()
    expect(asked).toEqual(['a', 'd'])
    open[1]?.answer()
    expect(await d).not.toBeNull()
  })

  it('goes on with the newest after a fault', async () => {
    const { analyst, asked, open } = openDesk()
    const a = analyst.check(questionOf('a'))
    const b = analyst.check(questionOf('b'))
    open[0]?.fail()
    await expect(a).rejects.toThrow('gone')
    await settled()
    expect(asked).toEqual(['a', 'b'])
    open[1]?.answer()
    expect(await b).not.toBeNull()
  })

  it('asks again later', async () => {
    const { analyst, asked, open } = openDesk()
    const a = analyst.check(questionOf('a'))
    open[0]?.answer()
    await a
    await settled()
    void analyst.check(questionOf('b'))
    expect(asked).toEqual(['a', 'b'])
  })
})

describe('what crosses to the worker', () => {
  it('is plain data, there and back', () => {
    const question: TableQuestion = {
      table: testTable,
      cases: [
        { caseId: 'c', tableId: testTable.tableId, title: 'Quiet', situation: { demand: 20 }, expected: { guard: 2 } },
        { caseId: 'd', tableId: id('other'), title: 'Elsewhere', situation: {}, expected: {} },
      ],
    }
    expect(structuredClone(question)).toEqual(question)
    const check = checkTable(structuredClone(question))
    expect(structuredClone(check)).toEqual(check)
    expect(check.cases).toEqual([{ caseId: 'c', tableId: 'staff', title: 'Quiet', outcome: { type: 'passed' } }])
  })
})
