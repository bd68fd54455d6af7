// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RetentionPanel } from '#renderer/features/sync/RetentionPanel.tsx'
import type { RetentionStanding } from '#shared/contract/evidence.ts'
import { retentionDa } from '#shared/i18n/retention/da.ts'
import { retentionDe } from '#shared/i18n/retention/de.ts'
import { retentionEn as t } from '#shared/i18n/retention/en.ts'
import type { Language } from '#shared/kernel/text.ts'
import type { Role } from '#shared/people/permissions.ts'
import { createScriptedHost, refused, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testNowAt } from '#test/support/testBackend.ts'

const day = 86_400_000
const standing = (over: Partial<RetentionStanding> = {}): RetentionStanding => ({
  state: 'ready',
  checkpoint: { seq: 3, createdAt: testNowAt - 100 * day },
  witnesses: ['Lea', 'Ada'],
  witnessesNeeded: 2,
  retentionDays: 90,
  dueAt: testNowAt - 10 * day,
  files: 12,
  removable: ['outlets/nordbad/d1/2025-12/1.cs1', 'outlets/nordbad/d1/2025-12/2.cs1'],
  removed: 0,
  isOwn: true,
  ...over,
})
const show = async (
  view: RetentionStanding | null,
  role: Role = 'manager',
  more: Answers = {},
  language: Language = 'en',
) => {
  const host = createScriptedHost({ 'share.retention': view, ...more })
  const page = await renderPage(<RetentionPanel />, { host, session: testSession(role), language })
  return { ...page, host }
}
const dialog = () => screen.findByRole('alertdialog', { name: 'Remove 2 files from the share?' })
const valueOf = async (term: string): Promise<string> => {
  const head = await screen.findByText(term, { selector: 'dt' })
  return head.nextElementSibling?.textContent ?? ''
}

describe('how the chain of an outlet stands', () => {
  it.each<[RetentionStanding['state'], Partial<RetentionStanding>, RegExp]>([
    ['noCheckpoint', { checkpoint: null, witnesses: [], dueAt: null, removable: [] }, /^No checkpoint yet: every file/],
    ['notWitnessed', { witnesses: ['Lea'], removable: [] }, /^Waits for two devices/],
    ['tooYoung', { removable: [] }, /may go from .*2026.* on\.$/],
    ['ready', {}, /^Nobody needs the files/],
  ])('%s is told in a sentence', async (state, over, sentence) => {
    await show(standing({ state, ...over }))
    expect(await screen.findByText(sentence)).toBeTruthy()
  })

  it('names the days that the organisation decided', async () => {
    await show(standing({ retentionDays: 1_095 }))
    expect(await screen.findByText(/and 1,095 days have passed/)).toBeTruthy()
  })

  it('tells who has witnessed, what lies there, what may go and what went', async () => {
    await show(standing({ removed: 4 }))
    expect(await valueOf(t.witnessed)).toBe('Lea, Ada')
    expect(await Promise.all([t.files, t.mayGo, t.removed].map(valueOf))).toEqual(['12 files', '2 files', '4 files'])
  })

  it('tells how many witnesses are missing', async () => {
    await show(standing({ state: 'notWitnessed', witnesses: ['Lea'], removable: [] }))
    expect(await valueOf(t.witnessed)).toBe('1 of 2: Lea')
  })

  it('tells of nobody and of nothing in words, never in noughts', async () => {
    await show(standing({ state: 'notWitnessed', witnesses: [], removable: [], files: 1 }))
    expect(await valueOf(t.witnessed)).toBe('nobody yet, 2 are needed')
    expect(await Promise.all([t.files, t.mayGo, t.removed].map(valueOf))).toEqual(['1 file', 'None', 'None'])
  })

  it.each([
    ['de', retentionDe],
    ['da', retentionDa],
  ] as const)('reads in %s', async (language, words) => {
    await show(standing(), 'manager', {}, language)
    expect(await screen.findByText(words.states.ready(''))).toBeTruthy()
    expect(screen.getByRole('button', { name: words.remove(2, '2') })).toBeTruthy()
  })

  it('says so where nothing was heard, and where the share cannot be reached', async () => {
    const { host, unmount } = await show(null)
    expect(await screen.findByText(t.unheard)).toBeTruthy()
    expect(host.inputsOf('share.checkpoint')).toEqual([])
    unmount()
    await show(null, 'manager', { 'share.retention': () => refused('shareHung') })
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.queryByRole('button', { name: t.write })).toBeNull()
  })
})

describe('what is done by hand', () => {
  it('a checkpoint, by the owner', async () => {
    const { user, host } = await show(standing(), 'manager', { 'share.checkpoint': { file: 'x.cs1' } })
    await user.click(await screen.findByRole('button', { name: t.write }))
    expect(host.inputsOf('share.checkpoint')).toEqual([{ outletId: 'nordbad' }])
    expect(await screen.findByText(t.written)).toBeTruthy()
  })

  it('removing asks first, names the files and what it means, and takes no for an answer', async () => {
    const { user, host } = await show(standing())
    await user.click(await screen.findByRole('button', { name: 'Remove 2 files' }))
    const asked = await dialog()
    expect(asked.textContent).toContain(t.ask.text)
    expect(within(asked).getAllByText(/\.cs1$/)).toHaveLength(2)
    await user.click(within(asked).getByRole('button', { name: t.ask.cancel }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(host.inputsOf('share.retire')).toEqual([])
  })

  it('removing says how many went', async () => {
    const retired = { state: 'ready', dueAt: 0, files: ['1.cs1', '2.cs1'] } as const
    const { user, host } = await show(standing(), 'manager', { 'share.retire': retired })
    await user.click(await screen.findByRole('button', { name: 'Remove 2 files' }))
    await user.click(within(await dialog()).getByRole('button', { name: t.ask.confirm }))
    expect(await screen.findByText('2 files removed.')).toBeTruthy()
    expect(host.inputsOf('share.retire')).toEqual([{ outletId: 'nordbad', isTrial: false }])
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('a share that refuses is named, and the question stays', async () => {
    const { user } = await show(standing(), 'manager', { 'share.retire': () => refused('shareReadOnly') })
    await user.click(await screen.findByRole('button', { name: 'Remove 2 files' }))
    await user.click(within(await dialog()).getByRole('button', { name: t.ask.confirm }))
    expect(await within(await dialog()).findByRole('alert')).toBeTruthy()
  })

  it.each(['lead', 'admin', 'auditor'] as const)('nothing by the %s, who sees another device', async (role) => {
    await show(standing({ isOwn: false }), role)
    expect(await screen.findByText(t.onlyOwn)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /checkpoint|Remove/ })).toBeNull()
  })
})
