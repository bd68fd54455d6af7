// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { VoidedPanel } from '#renderer/features/sync/VoidedPanel.tsx'
import type { VoidedView } from '#shared/contract/evidence.ts'
import { id } from '#shared/kernel/ids.ts'
import { createScriptedHost, refused, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testNowAt } from '#test/support/testBackend.ts'

const view: VoidedView = {
  deviceId: id('d1'),
  ownerId: 'nordbad',
  type: 'cs1',
  fromSeq: 2,
  toSeq: 3,
  writer: 'Mia',
  weeks: ['2026-03-09', '2026-03-16'],
  revoked: { afterSeq: 1, at: testNowAt, by: 'Ada', reason: 'left on a train' },
}
const show = (answer: Answers['share.voided']) =>
  renderPage(<VoidedPanel />, {
    host: createScriptedHost({ 'share.voided': answer ?? [] }),
    session: testSession('lead'),
  })
const rows = (): readonly (readonly (string | null)[])[] =>
  within(screen.getByRole('table', { name: 'Counts no longer' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent.replaceAll(/\s/g, ' ')))

describe('what counts no longer', () => {
  it('is no part of the page while everything counts', async () => {
    await show([])
    expect([screen.queryByRole('heading'), screen.queryByRole('table'), screen.queryByRole('alert')]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('is told with whose it was, its files and weeks, who revoked the device, when and why', async () => {
    await show([view])
    await screen.findByRole('table')
    expect(rows()).toEqual([
      ['Outlet nordbadMia', '2 to 3', '9 – 15 Mar 2026 and 16 – 22 Mar 2026', '16 Mar 2026, by Adaleft on a train'],
    ])
  })

  it('names a person for answers, one file by one number, and says where nobody noted why', async () => {
    const bare = { afterSeq: 3, at: null, by: null, reason: null }
    await show([
      { ...view, ownerId: 'lea', type: 'ap1', fromSeq: 4, toSeq: 4, writer: 'Lea', weeks: [], revoked: bare },
    ])
    await screen.findByRole('table')
    expect(rows()).toEqual([['Lea', '4', 'None', '']])
  })

  it('says so where it cannot be asked', async () => {
    await show(() => refused('noProfile'))
    expect(await screen.findByRole('alert')).toBeTruthy()
  })
})
