import type { Target } from './target.ts'

/** Who notices, where a stranger with a copy of the folder cannot: somebody who read before, or the device that writes. */
export type Memory = 'reader' | 'writer'

export interface Attack {
  readonly id: string
  /** Which of several ways; empty where there is one. */
  readonly way: string
  readonly plant: (target: Target) => void
  /** What `plumbline verify` says more than before: refusals, `mismatch`, `ignored`, or the problem of the whole share. */
  readonly stranger: readonly string[]
  /** What the device says at its next sync that has read the share before. */
  readonly memory?: { readonly who: Memory; readonly says: readonly string[] }
  /** How far somebody believes the attacked chain who reads for the first time: to its end and so many further, or up to a number. All of it when left out. */
  readonly believed?: number | { readonly upTo: number }
}
