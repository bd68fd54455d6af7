import { expect, it } from 'vitest'
import { shareState } from '#renderer/app/shareState.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import type { ShareStatus } from '#shared/contract/compare.ts'
import { frameEn } from '#shared/i18n/frame/en.ts'

const nowAt = Date.UTC(2026, 10, 21, 15)
const hour = 3_600_000
const base: ShareStatus = {
  folder: '/share',
  state: 'fine',
  lastReadAt: nowAt - hour,
  lastReadBackAt: nowAt - 55 * 60_000,
  unreachableSinceAt: null,
  changes: 0,
  waiting: 0,
  waitingSinceAt: null,
  rules: { confirmedAt: null, until: null },
  packVersion: 2,
  refused: [],
}
const lineOf = (part: Partial<ShareStatus>) =>
  shareState({ ...base, ...part }, nowAt, frameEn.share, createFormat('en'))

it.each<[string, Partial<ShareStatus>, string, string]>([
  ['read back', {}, 'quiet', 'Read back 14:05'],
  ['nothing of one’s own yet', { lastReadBackAt: null }, 'quiet', 'Read 14:00'],
  ['never read', { lastReadBackAt: null, lastReadAt: null }, 'quiet', 'Share not read yet'],
  ['files wait', { waiting: 3 }, 'waiting', 'Waiting, 3 kept here'],
  [
    'gone',
    { state: 'missing', unreachableSinceAt: nowAt - 6 * hour, waiting: 3 },
    'problem',
    'Not reached since 09:00',
  ],
  ['hung', { state: 'hung', unreachableSinceAt: nowAt - 30 * hour }, 'problem', 'Not reached since 20 Nov, 09:00'],
  ['full', { state: 'full' }, 'problem', 'Share is full'],
  ['foreign', { state: 'foreign' }, 'problem', 'Share of another organisation'],
  ['none chosen', { state: 'none', folder: null }, 'waiting', 'No share chosen'],
])('%s', (_, part, tone, text) => {
  expect(lineOf(part)).toEqual({ tone, text })
})
