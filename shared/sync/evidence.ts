/** What makes one contradiction on the share the same as another: the file, and what is wrong with it. */
import { digestOf, type Digest } from '../kernel/digest.ts'
import type { Refused, Refusal } from './model.ts'

/** Refusals that say that somebody contradicts what others hold in hand; all others may be weather. */
const contradictions: ReadonlySet<Refusal> = new Set(['fork', 'rollback', 'splitView', 'untrue', 'rewritten'])

export const isContradiction = ({ refusal }: Pick<Refused, 'refusal'>): boolean => contradictions.has(refusal)

/** The name under which one contradiction is kept and quoted: the same file, contradicted in the same way. */
export const caseKeyOf = ({ path, refusal }: Pick<Refused, 'path' | 'refusal'>): Digest => digestOf([path, refusal])
