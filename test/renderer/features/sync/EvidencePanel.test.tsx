// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { EvidencePanel } from '#renderer/features/sync/EvidencePanel.tsx'
import type { EvidenceView } from '#shared/contract/evidence.ts'
import { testNowAt } from '#test/support/testBackend.ts'
import { createScriptedHost, refused, testSession } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const hour = 3_600_000
const fork: EvidenceView = {
  caseId: 'a'.repeat(64),
  refusal: 'fork',
  foundAt: testNowAt - 2 * hour,
  open: true,
  ownerId: 'nordbad',
  deviceId: 'd1',
  seq: 4,
  files: [
    {
      path: 'outlets/nordbad/d1/2026-03/0000000004-bb.cs1',
      role: 'disputed',
      writer: 'Mia',
      seq: 4,
      sha256: `${'b'.repeat(16)}${'0'.repeat(48)}`,
      createdAt: testNowAt - 5 * hour,
      bytes: 900,
    },
    {
      path: 'outlets/nordbad/d1/2026-03/0000000004-cc.cs1',
      role: 'accepted',
      writer: 'Mia',
      seq: 4,
      sha256: null,
      createdAt: null,
      bytes: null,
    },
  ],
  differs: ['createdAt', 'packVersion'],
}
const show = (views: readonly EvidenceView[], answers: object = {}) => {
  const host = createScriptedHost({ 'share.evidence': views, ...answers })
  return renderPage(<EvidencePanel />, { host, session: testSession('lead'), toasts: true })
}

describe('evidence', () => {
  it('is no part of the page while nothing contradicts itself', async () => {
    await show([])
    expect([screen.queryByRole('heading'), screen.queryByRole('table'), screen.queryByRole('alert')]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('shows both files of a fork, what they are, and where they differ', async () => {
    await show([fork])
    const table = await screen.findByRole('table', { name: 'Two different files with one number' })
    const [, first, second] = within(table).getAllByRole('row')
    const cells = (row: HTMLElement | undefined) => [...(row?.children ?? [])].map(({ textContent }) => textContent)
    const { path, sha256 } = fork.files[0] ?? {}
    expect(cells(first).slice(0, 4)).toEqual(['In question', `${path}SHA-256 ${sha256}`, '4', 'Mia'])
    expect(cells(second)).toEqual(['Accepted here', fork.files[1]?.path, '4', 'Mia', 'Never received here'])
    expect(screen.getByText('createdAt, packVersion')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe(
      'Two different files with one number · Outlet nordbad',
    )
    expect(screen.getByText(/Found 2 hours ago · Still so/)).toBeTruthy()
  })

  it('says that a file was taken away meanwhile', async () => {
    await show([{ ...fork, open: false, differs: [] }])
    expect(await screen.findByText(/No longer so/)).toBeTruthy()
    expect(screen.queryByText(/Differs in/)).toBeNull()
  })

  it('hands out the evidence as a file', async () => {
    const make = vi.fn<(blob: Blob) => string>(() => 'blob:proof')
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: make, revokeObjectURL: () => undefined }))
    const { user, host } = await show([fork], {
      'share.evidenceFile': { name: 'plumbline-evidence-fork-d1-4.json', content: btoa('{"fmt":1}') },
    })
    await user.click(await screen.findByRole('button', { name: 'Save as evidence' }))
    expect(await screen.findByText('Evidence saved.')).toBeTruthy()
    expect(host).toHaveProperty(
      'calls',
      expect.arrayContaining([{ method: 'share.evidenceFile', input: { caseId: fork.caseId } }]),
    )
    expect(await make.mock.calls[0]?.[0].text()).toBe('{"fmt":1}')
  })

  it('says where it could not be handed out', async () => {
    const { user } = await show([fork], {
      'share.evidenceFile': () => refused('notFound', { what: 'evidence', id: '' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Save as evidence' }))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.queryByText('Evidence saved.')).toBeNull()
  })
})
