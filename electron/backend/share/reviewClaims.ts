import type { RulePack } from '../../../shared/rules/model.ts'
import { contentDigest } from '../../../shared/rules/review.ts'
import type { Authentic } from '../../../shared/sync/judge.ts'

export interface ReviewClaims {
  readonly enterPack: (published: { readonly path: string; readonly pack: RulePack }) => void
  readonly enter: (file: Pick<Authentic, 'payload'>) => void
  /** Files with a version that says it was looked at, and nobody signed that they did. */
  readonly unproved: () => readonly string[]
}

/**
 * Versions and the reviews they name. One admin's key signs a version, but who looked at it is proved only by a
 * file of that admin's own device, about exactly that content.
 */
export const createReviewClaims = (): ReviewClaims => {
  const packs = new Map<number, { readonly path: string; readonly pack: RulePack }>()
  const approvals = new Set<string>()
  const shown = new Set<string>()
  const key = (digest: string, actorId: string) => `${digest} ${actorId}`

  /** A version that repeats another was looked at as that one. */
  const originOf = (pack: RulePack): number => {
    const earlier = pack.repeats === undefined || pack.repeats >= pack.version ? undefined : packs.get(pack.repeats)
    return earlier === undefined ? pack.version : originOf(earlier.pack)
  }
  const isProved = (pack: RulePack): boolean => {
    const { review } = pack
    if (review === undefined) return true
    const { digest, proposedBy, reviewedBy } = review
    return (
      contentDigest({ ...pack, version: originOf(pack) }) === digest &&
      shown.has(key(digest, proposedBy)) &&
      approvals.has(key(digest, reviewedBy))
    )
  }
  return {
    enterPack: (published) => void packs.set(published.pack.version, published),
    enter: ({ payload: { content } }) => {
      if (content.type === 'proposal') shown.add(key(content.proposal.digest, content.proposal.actorId))
      if (content.type === 'review' && content.review.verdict === 'approved')
        approvals.add(key(content.review.digest, content.review.actorId))
    },
    unproved: () => [...packs.values()].flatMap(({ path, pack }) => (isProved(pack) ? [] : [path])),
  }
}
