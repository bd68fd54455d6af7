/** Where packs and the admin's draft are kept. */
import type { OutletId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { RulePack } from './model.ts'
import type { Proposal, Review } from './review.ts'

export interface PackStore {
  /** All verified versions, ascending. */
  readonly list: () => readonly RulePack[]
  /** As `packInForce` says: of the versions that reach the outlet, or of those for all without one. */
  readonly inForce: (on: LocalDate, outletId?: OutletId) => RulePack | null
  readonly newest: () => RulePack | null
  /** A version that is stored already stays as it is. */
  readonly save: (pack: RulePack) => void
  /** Forgets a version that was never published, because another one was under its number. */
  readonly withdraw: (version: number) => void
}
/** The draft with its undo history; survives a restart. */
export interface DraftStore {
  readonly current: () => RulePack | null
  /** What was taken back is gone with it. */
  readonly push: (draft: RulePack) => void
  /** Steps back; null when nothing is left. */
  readonly undo: () => RulePack | null
  /** Steps forth again; null when nothing was taken back. */
  readonly redo: () => RulePack | null
  /** How often one can step back, and forth. */
  readonly steps: () => { readonly undo: number; readonly redo: number }
  readonly clear: () => void
}

/** Drafts that admins have shown each other, and what they said of them. */
export interface ReviewStore {
  readonly proposals: () => readonly Proposal[]
  readonly reviews: () => readonly Review[]
  /** What an admin has said of a content replaces what they said before. */
  readonly saveProposal: (proposal: Proposal) => void
  readonly saveReview: (review: Review) => void
}
