// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { AuditPanel } from '#renderer/features/sync/AuditPanel.tsx'
import type { Audit } from '#shared/sync/model.ts'
import { testNowAt } from '#test/support/testBackend.ts'
import { createScriptedHost, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const audit = (over: Partial<Audit> = {}): Audit => ({
  startedAt: testNowAt - 7_200_000,
  finishedAt: testNowAt - 7_000_000,
  files: 1_200,
  retired: 0,
  refused: [],
  ...over,
})
const lost: Audit['refused'][number] = {
  path: 'outlets/nordbad/d1/2026-03/0000000004-bb.cs1',
  refusal: 'rollback',
  ownerId: 'nordbad',
  deviceId: 'd1',
  seq: 4,
  nextStep: 'askOwner',
}
const job = { jobId: 'a1', kind: 'audit', done: 3, total: 9, step: 'files', problem: null } as const
const show = async (answers: Answers) => {
  const host = createScriptedHost({ 'share.audit': { jobId: 'a1' }, ...answers })
  const page = await renderPage(<AuditPanel />, { host, session: testSession('lead'), toasts: false })
  return { ...page, host }
}

describe('the last audit', () => {
  it('says that nobody has looked yet', async () => {
    await show({ 'share.lastAudit': null })
    expect(await screen.findByText('Nobody has looked yet.')).toBeTruthy()
  })

  it.each<[string, Partial<Audit>, RegExp]>([
    ['everything is there', {}, /All 1,200 files are there, unchanged\..*1 hour ago/s],
    ['one file is gone', { refused: [lost] }, /1 problem among 1,200 files\..*0000000004-bb\.cs1.*Outlet nordbad/s],
    ['two are', { refused: [lost, { ...lost, path: 'other' }] }, /2 problems among/],
    ['an owner tidied up', { retired: 2 }, /2 files were removed by their owners/],
  ])('says that %s', async (_, over, words) => {
    await show({ 'share.lastAudit': audit(over) })
    expect((await screen.findByRole('status')).textContent).toMatch(words)
  })
})

describe('a new audit', () => {
  it('shows how far it is, and can be cancelled', async () => {
    const { user, host } = await show({ 'share.lastAudit': null, 'jobs.get': { ...job, state: 'running' } })
    await user.click(await screen.findByRole('button', { name: 'Look now' }))
    expect(await screen.findByText('3 / 9')).toBeTruthy()
    host.answer({ 'jobs.cancel': { ...job, state: 'cancelled' }, 'jobs.get': { ...job, state: 'cancelled' } })
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(host.inputsOf('jobs.cancel')).toEqual([{ jobId: 'a1' }])
    expect(await screen.findByText('Nobody has looked yet.')).toBeTruthy()
  })

  it('brings its result', async () => {
    const { user, host } = await show({ 'share.lastAudit': null, 'jobs.get': { ...job, state: 'done' } })
    const button = await screen.findByRole('button', { name: 'Look now' })
    host.answer({ 'share.lastAudit': audit() })
    await user.click(button)
    expect((await screen.findByRole('status')).textContent).toContain('All 1,200 files')
  })

  it('says where it could not be finished', async () => {
    const { user } = await show({ 'share.lastAudit': null, 'jobs.get': { ...job, state: 'failed', problem: 'hung' } })
    await user.click(await screen.findByRole('button', { name: 'Look now' }))
    expect((await screen.findByRole('alert')).textContent).toContain('could not be finished')
  })
})
