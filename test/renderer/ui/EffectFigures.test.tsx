// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EffectFigures } from '#renderer/ui/EffectFigures.tsx'
import type { Language } from '#shared/kernel/text.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const effect = {
  weeks: 3,
  findings: { shared: 7, local: 2 },
  neededMinutes: { shared: 0, local: 0 },
  missingMinutes: { shared: 0, local: 0 },
}
const staffed = { ...effect, neededMinutes: { shared: 1_200, local: 900 }, missingMinutes: { shared: 90, local: 0 } }
const linesOf = (table: HTMLElement): readonly string[] =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '))

describe('what a local value has changed', () => {
  it('stands side by side', async () => {
    await renderPage(<EffectFigures effect={effect} />)
    const table = screen.getByRole('table', { name: 'What it changed in 3 published weeks' })
    expect(linesOf(table)).toEqual(['Figure | Shared value | Local value', 'Findings | 7 | 2'])
  })

  it('names hours where the rule asks for staff', async () => {
    await renderPage(<EffectFigures effect={staffed} />)
    expect(linesOf(screen.getByRole('table')).slice(2)).toEqual([
      'Staff hours needed | 20 h | 15 h',
      'Staff hours missing | 1 h 30 | 0 min',
    ])
  })

  it('says when there is nothing to compare', async () => {
    await renderPage(<EffectFigures effect={null} />)
    expect(screen.getByText(/No week was published/)).toBeTruthy()
  })

  it.each([
    ['de', 'Was sie in einer veröffentlichten Woche geändert hat'],
    ['da', 'Hvad den ændrede i én offentliggjort uge'],
  ] as const)('speaks of one week, in %s', async (language: Language, name) => {
    await renderPage(<EffectFigures effect={{ ...effect, weeks: 1 }} />, { language })
    expect(screen.getByRole('table', { name })).toBeTruthy()
  })
})
