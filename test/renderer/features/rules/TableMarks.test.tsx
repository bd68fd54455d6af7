// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { TableAnalyst } from '#renderer/features/rules/tableAnalyst.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { checkTable } from '#shared/rules/checkTable.ts'
import { guardRow } from '#test/support/guardRow.ts'
import { openTablePage } from '#test/support/tablePage.tsx'
import { testTable } from '#test/support/testTable.ts'

/** The first row that fits decides: "late" never does, two rows say the same, two could be one. */
const untidy: DecisionTable = {
  ...testTable,
  hitPolicy: 'FIRST',
  rows: [
    guardRow('early', '< 50', 2),
    guardRow('late', '[10..40]', 5),
    guardRow('low', '[50..99]', 3),
    guardRow('middle', '[100..199]', 3),
    guardRow('again', '>= 200', 4),
    guardRow('twice', '>= 200', 4),
  ],
}
const markOf = (row: string) => within(screen.getByRole('rowheader', { name: new RegExp(`^${row}`) }))

describe('rows that could go', () => {
  it.each([
    [
      'en',
      '2 rows that never decide, 1 repetition, 1 group of rows that could be one',
      /^late never decides, rows before it do: Guests 10 is decided by early\.$/,
      /^again and twice say the same: Guests 200\.$/,
      /^low and middle differ in Guests alone; one row with “50 to 199” would do\.$/,
    ],
    [
      'de',
      '2 Zeilen, die nie entscheiden, 1 Wiederholung, 1 Gruppe, die eine Zeile sein kann',
      /^late entscheidet nie, frühere Zeilen tun es: Guests 10 entscheidet early\.$/,
      /^again und twice sagen dasselbe: Guests 200\.$/,
      /^low und middle unterscheiden sich nur in Guests; eine Zeile mit „50 bis 199“ genügt\.$/,
    ],
    [
      'da',
      '2 rækker, der aldrig afgør noget, 1 gentagelse, 1 gruppe, der kan være én række',
      /^late afgør aldrig noget, det gør tidligere rækker: Guests 10 afgøres af early\.$/,
      /^again og twice siger det samme: Guests 200\.$/,
      /^low og middle er kun forskellige i Guests; én række med “50 til 199” er nok\.$/,
    ],
  ] as const)('are told in %s with a situation, and do not make the table less complete', async (...given) => {
    const [language, counts, ...sentences] = given
    const { user } = await openTablePage({ table: untidy, language })
    expect(await screen.findByText(counts)).toBeTruthy()
    const more = screen.getByRole('button', { expanded: false, name: /4/ })
    await user.click(more)
    for (const sentence of sentences) expect(screen.getByRole('button', { name: sentence })).toBeTruthy()
    expect(document.querySelector('[data-complete="true"]')).not.toBeNull()
    await user.click(screen.getByRole('button', { expanded: true }))
    expect(screen.queryByRole('button', { name: sentences[2] })).toBeNull()
  })

  it('are marked beside their names', async () => {
    await openTablePage({ table: untidy })
    await screen.findByText(/2 rows that never decide/)
    expect(markOf('late').getByText('(never decides)')).toBeTruthy()
    expect(markOf('middle').getByText('(could be one with another row)')).toBeTruthy()
    expect(markOf('twice').getByText('(never decides and is there more than once)')).toBeTruthy()
    expect(markOf('early').queryByText(/\(/)).toBeNull()
  })
})

describe('the way to a finding', () => {
  it('is its sentence: the focus goes into the cell it is about', async () => {
    const { user, focused } = await openTablePage({ table: untidy })
    await user.click(await screen.findByRole('button', { name: /^late never decides/ }))
    expect(focused()).toBe('late, Guests')
  })

  it('is F8 and back Shift+F8, in the order of the rows and around the end', async () => {
    const { user, cell, focused } = await openTablePage({ table: untidy })
    await screen.findByText(/2 rows that never decide/)
    await user.click(cell('early, Guard'))
    await user.keyboard('{F8}')
    expect(focused()).toBe('late, Guard')
    await user.keyboard('{F8}')
    expect(focused()).toBe('low, Guests')
    await user.keyboard('{Shift>}{F8}{F8}{/Shift}')
    expect(focused()).toMatch(/^twice/)
    await user.keyboard('{F8}')
    expect(focused()).toMatch(/^late/)
  })

  it('is a button for the mouse, which is of no use where nothing was found', async () => {
    const { user, focused } = await openTablePage({ table: untidy })
    const next = await screen.findByRole('button', { name: 'Next finding' })
    await waitFor(() => expect(next.hasAttribute('disabled')).toBe(false))
    await user.click(next)
    expect(focused()).toMatch(/^late/)
  })
})

describe('a check that', () => {
  /** Answers when told to. */
  const slow = () => {
    const open: (() => void)[] = []
    const analyst: TableAnalyst = {
      check: (question) => new Promise((resolve) => open.push(() => resolve(checkTable(question)))),
    }
    return { analyst, answer: () => open.splice(0).forEach((resolve) => resolve()) }
  }

  it('takes its time says so, and what was found before stays meanwhile', async () => {
    const { analyst, answer } = slow()
    const { user, cell, grid } = await openTablePage({ analyst })
    expect(screen.getByText('Checking the table…')).toBeTruthy()
    answer()
    expect(await screen.findByText('Every situation has exactly one row.')).toBeTruthy()
    await user.clear(cell('busy, Guests'))
    await user.type(cell('busy, Guests'), '>= 60')
    const marks = grid.closest('[role=tabpanel]')?.querySelector('[aria-busy]')
    expect(marks?.getAttribute('aria-busy')).toBe('true')
    expect(screen.getByText('Every situation has exactly one row.')).toBeTruthy()
    answer()
    await waitFor(() => expect(marks?.getAttribute('aria-busy')).toBe('false'))
    expect(screen.getByText('1 gap')).toBeTruthy()
  })

  it('fails is told, and asked again', async () => {
    let fails = true
    const analyst: TableAnalyst = {
      check: async (question) =>
        fails ? Promise.reject(new Error('no worker')) : Promise.resolve(checkTable(question)),
    }
    const { user } = await openTablePage({ analyst })
    expect((await screen.findByRole('alert')).textContent).toContain('could not be checked')
    fails = false
    await user.click(screen.getByRole('button', { name: 'Check again' }))
    expect(await screen.findByText('Every situation has exactly one row.')).toBeTruthy()
  })

  it('stopped at its limit proves nothing, and says so', async () => {
    const analyst: TableAnalyst = {
      check: async (question) => {
        const { analysis, cases } = checkTable(question)
        return Promise.resolve({ analysis: { ...analysis, truncated: true }, cases })
      },
    }
    await openTablePage({ analyst })
    expect(await screen.findByText(/^There are more findings than are listed/)).toBeTruthy()
    expect(screen.queryByText('Every situation has exactly one row.')).toBeNull()
  })
})
