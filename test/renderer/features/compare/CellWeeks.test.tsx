// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CellWeeks, type CellWeeksProps } from '#renderer/features/compare/CellWeeks.tsx'
import { createScriptedHost, testSession } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testNowAt } from '#test/support/testBackend.ts'

const week: CellWeeksProps['weeks'][number] = {
  weekOn: '2026-03-09',
  revision: 2,
  packVersion: 1,
  file: 'a',
  sha256: 'b',
  findings: [],
  excepted: [],
}
const revoked = { afterSeq: 1, at: testNowAt, by: 'Ada', reason: 'left on a train' }
const show = async (voided: CellWeeksProps['voided']) => {
  const opened: string[] = []
  const page = <CellWeeks weeks={[week]} voided={voided} onOpen={(weekOn) => opened.push(weekOn)} />
  const { user } = await renderPage(page, { host: createScriptedHost({}), session: testSession('lead') })
  const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent.replaceAll(/\s/g, ' '))
  return { items, opened, user }
}

describe('the weeks behind a cell', () => {
  it('can be opened while they count', async () => {
    const { items, opened, user } = await show([])
    expect(items).toEqual(['Week 119 – 15 Mar 20260 findingsVersion 2'])
    await user.click(screen.getByRole('button'))
    expect(opened).toEqual(['2026-03-09'])
  })

  it('are named where they count no longer, with the day and the reason, and lead nowhere', async () => {
    const { items } = await show([{ weekOn: '2026-03-16', revoked }])
    expect(items[1]).toBe(
      'Week 1216 – 22 Mar 2026Counts no longer: its device was revoked on 16 Mar 2026left on a train',
    )
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })

  it('are named without day and reason where nobody noted them', async () => {
    const { items } = await show([{ weekOn: '2026-03-16', revoked: { ...revoked, at: null, reason: null } }])
    expect(items[1]).toMatch(/its device was revoked$/)
  })
})
