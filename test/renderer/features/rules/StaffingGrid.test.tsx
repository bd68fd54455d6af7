// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { guardRow } from '#test/support/guardRow.ts'
import { openTablePage } from '#test/support/tablePage.tsx'
import { testTable } from '#test/support/testTable.ts'

const tableOf = (count: number): DecisionTable => ({
  ...testTable,
  rows: Array.from({ length: count }, (_, at) => guardRow(`r${at}`, at === count - 1 ? `>= ${at}` : String(at), at)),
})
const bar = async () => within(await screen.findByRole('region', { name: 'Draft' }))

describe('the keys of the grid', () => {
  it('arrows walk through rows and columns, and stop at the edges', async () => {
    const { user, cell, focused } = await openTablePage()
    await user.click(cell('quiet, Guests'))
    for (const [keys, place] of [
      ['{ArrowRight}', 'quiet, Guard'],
      ['{ArrowRight}', 'quiet, Guard'],
      ['{ArrowDown}', 'busy, Guard'],
      ['{Home}', 'busy, Guests'],
      ['{End}', 'busy, Guard'],
      ['{Control>}{Home}{/Control}', 'quiet, Guests'],
      ['{Control>}{End}{/Control}', 'busy, Guard'],
      ['{PageUp}', 'quiet, Guard'],
    ] as const) {
      await user.keyboard(keys)
      expect(focused()).toBe(place)
    }
  })

  it('Enter edits what is there, and keeps it; arrows then move in the text', async () => {
    const { user, cell, focused, drafted } = await openTablePage()
    await user.click(cell('busy, Guests'))
    await user.keyboard('{Enter}')
    expect(cell('busy, Guests').selectionStart).toBe('>= 50'.length)
    await user.keyboard('{ArrowLeft}{Backspace}6')
    expect(focused()).toBe('busy, Guests')
    expect(cell('busy, Guests').value).toBe('>= 60')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(drafted()?.[1]?.cells).toEqual(['>= 60']))
    await user.keyboard('{ArrowRight}')
    expect(focused()).toBe('busy, Guard')
  })

  it('what is typed takes the place of what was there; Escape puts it back', async () => {
    const { user, cell, drafted } = await openTablePage()
    await user.click(cell('busy, Guard'))
    await user.keyboard('7')
    expect(cell('busy, Guard').value).toBe('7')
    await user.keyboard('{Escape}')
    expect(cell('busy, Guard').value).toBe('3')
    await user.keyboard('8')
    expect(cell('busy, Guard').value).toBe('8')
    await user.keyboard('{Escape}')
    await user.tab()
    expect(drafted()).toBeNull()
  })

  it('a second press of the mouse goes into the text', async () => {
    const { user, cell, focused } = await openTablePage()
    await user.click(cell('busy, Guests'))
    await user.click(cell('busy, Guests'))
    await user.keyboard('{ArrowRight}')
    expect(focused()).toBe('busy, Guests')
  })
})

describe('undo and redo', () => {
  it('walk through cells, new rows, rows taken away and rows moved, by keys', async () => {
    const { user, cell, drafted, focused, rowNames } = await openTablePage()
    await user.click(cell('busy, Guard'))
    await user.keyboard('4{Enter}')
    await waitFor(() => expect(drafted()?.[1]?.values).toEqual([4]))
    await bar()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(rowNames()).toEqual(['busy', 'quiet']))
    expect(focused()).toBe('busy, Guard')
    await user.click(screen.getByRole('button', { name: 'Delete row quiet' }))
    await waitFor(() => expect(rowNames()).toEqual(['busy']))
    await waitFor(() => expect(focused()).toMatch(/^busy/))
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(rowNames()).toHaveLength(2))
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(rowNames()[0]).toMatch(/^quiet/))
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(cell('busy, Guard').value).toBe('3'))
    expect(screen.queryByRole('region', { name: 'Draft' })).toBeNull()
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
    await waitFor(() => expect(cell('busy, Guard').value).toBe('4'))
    await user.keyboard('{Control>}y{/Control}')
    await waitFor(() => expect(rowNames()).toEqual(['busy', 'quiet']))
  })

  it('are buttons too, of use only where there is something to take back', async () => {
    const { user, cell } = await openTablePage()
    const tools = within(screen.getByRole('toolbar', { name: 'Work on the table' }))
    const isOff = (name: string) => tools.getByRole('button', { name }).hasAttribute('disabled')
    expect([isOff('Undo'), isOff('Redo'), isOff('Move row up')]).toEqual([true, true, true])
    await user.click(cell('quiet, Guard'))
    await user.keyboard('1{Enter}')
    await waitFor(() => expect(isOff('Undo')).toBe(false))
    await user.click(tools.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(cell('quiet, Guard').value).toBe('2'))
    await waitFor(() => expect([isOff('Undo'), isOff('Redo')]).toEqual([true, false]))
    await user.click(tools.getByRole('button', { name: 'Redo' }))
    await waitFor(() => expect(cell('quiet, Guard').value).toBe('1'))
    expect([isOff('Move row up: quiet'), isOff('Move row down: quiet')]).toEqual([true, false])
    await user.click(tools.getByRole('button', { name: 'Move row down: quiet' }))
    await waitFor(() => expect(isOff('Move row up: quiet')).toBe(false))
  })

  it('belong to the text while one edits it', async () => {
    const { user, cell, drafted } = await openTablePage()
    await user.click(cell('quiet, Guard'))
    await user.keyboard('1{Enter}')
    await waitFor(() => expect(drafted()?.[0]?.values).toEqual([1]))
    await user.keyboard('{Enter}9{Control>}z{/Control}')
    expect(drafted()?.[0]?.values).toEqual([1])
  })
})

describe('a table of 500 rows', () => {
  beforeEach(() => {
    // a window on the table as high as a laptop's; jsdom lays nothing out
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(620)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('has only the rows in sight, and says how many there are', async () => {
    const { grid } = await openTablePage({ table: tableOf(500) })
    expect(grid.getAttribute('aria-rowcount')).toBe('501')
    const rows = within(grid).getAllByRole('row')
    expect(rows.length).toBeLessThan(60)
    expect(rows.slice(0, 3).map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3'])
  })

  it('brings the row that one goes to, keeps the row one is in, and is as high as all rows', async () => {
    const { user, cell, focused, grid } = await openTablePage({ table: tableOf(500) })
    await user.click(cell('r0, Guard'))
    await user.keyboard('{Control>}{End}{/Control}')
    expect(focused()).toBe('r499, Guard')
    await user.keyboard('{ArrowUp}')
    expect(focused()).toBe('r498, Guard')
    const heights = [...grid.querySelectorAll<HTMLElement>('tbody tr[aria-hidden] td')].map(({ style }) =>
      Number.parseInt(style.height, 10),
    )
    const there = grid.querySelectorAll('tbody tr[data-row]').length
    expect(heights.reduce((sum, height) => sum + height, 0)).toBe((500 - there) * 31)
  })

  it('of 80 rows all are there', async () => {
    const { grid } = await openTablePage({ table: tableOf(80) })
    expect(grid.querySelectorAll('tbody tr[data-row]')).toHaveLength(80)
  })
})
