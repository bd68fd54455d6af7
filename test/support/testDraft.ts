import type { EyesView, ReviewView } from '#shared/contract/reviews.ts'
import type { DraftView } from '#shared/contract/rules.ts'
import { tablePack } from './testTable.ts'

export const testEyes = (over: Partial<EyesView> = {}): EyesView => ({
  required: 1,
  admins: 1,
  mayChange: true,
  changes: [],
  ...over,
})
export const testReview = (over: Partial<ReviewView> = {}): ReviewView => ({
  state: 'unchanged',
  digest: 'd'.repeat(64),
  proposed: null,
  reviewed: null,
  ...over,
})

/** A draft of version 3 without a change. */
export const testDraftView = (over: Partial<DraftView> = {}): DraftView => ({
  draft: tablePack({ version: 3 }),
  base: tablePack({ version: 2 }),
  changes: [],
  analyses: [],
  cases: [],
  ruleTests: { results: [], waiting: 0 },
  review: testReview(),
  eyes: testEyes(),
  steps: { undo: 0, redo: 0 },
  publishable: false,
  ...over,
})
