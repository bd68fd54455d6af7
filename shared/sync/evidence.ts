/** What makes one contradiction on the share the same as another: the file, what is wrong with it, and what proves it. */
import { digestOf, type Digest } from '../kernel/digest.ts'
import type { Refused, Refusal } from './model.ts'

/** Refusals that say that somebody contradicts what others hold in hand; all others may be weather. */
const contradictions: ReadonlySet<Refusal> = new Set(['fork', 'rollback', 'splitView', 'untrue'])

export const isContradiction = ({ refusal }: Pick<Refused, 'refusal'>): boolean => contradictions.has(refusal)

/** The name under which one contradiction is kept and quoted. */
export const caseKeyOf = ({ path, refusal, evidence = [] }: Refused): Digest => digestOf([path, refusal, evidence])
