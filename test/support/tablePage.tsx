import { screen, within } from '@testing-library/react'
import { RulesPage } from '#renderer/features/rules/RulesPage.tsx'
import type { TableAnalyst } from '#renderer/features/rules/tableAnalyst.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { Language } from '#shared/kernel/text.ts'
import { bandedPack, createRegionDesk } from './regionDesk.ts'
import { renderPage } from './renderPage.tsx'
import { admin } from './testOrganisation.ts'
import { testTable } from './testTable.ts'

export interface TablePageOptions {
  readonly table?: DecisionTable
  readonly language?: Language
  readonly analyst?: TableAnalyst
}

/** The table of the guards as its admin has it open. */
export const openTablePage = async ({ table = testTable, language = 'en', analyst }: TablePageOptions = {}) => {
  const desk = createRegionDesk(admin, bandedPack({ tables: [table] }))
  const page = await renderPage(<RulesPage />, {
    host: desk.host,
    session: desk.session,
    language,
    path: '/rules?rule=staffing&tab=table',
    ...(analyst === undefined ? {} : { analyst }),
  })
  const grid = await screen.findByRole('grid', { name: 'Guards' })
  const { stores } = desk.backend
  return {
    ...page,
    grid,
    cell: (name: string) => within(grid).getByRole<HTMLInputElement>('textbox', { name }),
    rowNames: () =>
      within(grid)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    /** As the draft has it. */
    drafted: () => stores.drafts.current()?.tables[0]?.rows ?? null,
    focused: () => document.activeElement?.getAttribute('aria-label'),
  }
}
