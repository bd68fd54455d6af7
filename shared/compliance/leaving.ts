/**
 * The list of what leaves an outlet with a published week and what stays: read and confirmed there before the first
 * publication, and again whenever it changes. `docs/privacy.md` tells it member by member.
 */

/** Raised when something else leaves than before; whoever confirmed an older list is asked again. */
export const leavingVersion = 1

/** In the order in which one reads them. */
export const leavingTopics = ['outlet', 'shifts', 'people', 'onlyWhereAsked', 'verdict', 'reasons', 'signers'] as const
export const stayingTopics = ['names', 'absences', 'drafts', 'secret'] as const
export type LeavingTopic = (typeof leavingTopics)[number]
export type StayingTopic = (typeof stayingTopics)[number]

/** True where nobody has confirmed this very list yet. */
export const isLeavingUnread = (read: { readonly version: number } | null): boolean => read?.version !== leavingVersion
