/**
 * Fair share: what nobody likes is shared evenly.
 *
 * Over the `weeks` that end with the judged one, each person's share is their quantity (weekends, closings, split days)
 * scaled to the whole time when they were available for a part of it: quantity x weeks / available weeks, rounded. The
 * largest share minus the smallest is at most `maxSpread`. Shares are sums that the facts carry. Amount: spread beyond.
 */
import type { Kind } from './kind.ts'

export const fairShare: Kind<'fair-share'> = {
  unit: () => 'count',
  parameters: () => [
    { name: 'maxSpread', unit: 'count', stricter: 'lower', required: true },
    { name: 'weeks', unit: 'count', stricter: 'higher', required: true },
  ],
  prepare: ({ value }) => ({
    subject: 'outlet',
    judge: ({ people }, _, report) => {
      const weeks = value('weeks').strictest
      const shares = people.flatMap(({ person: { totals } }) => {
        const { shares: share } = totals ?? {}
        if (share === undefined || share.availableWeeks <= 0) return []
        return [Math.round((share.quantity * weeks) / share.availableWeeks)]
      })
      if (shares.length < 2) return
      const limit = value('maxSpread').strictest
      const actual = Math.max(...shares) - Math.min(...shares)
      const place = { anchor: 'week', day: 6, shiftIds: [], parameters: ['maxSpread', 'weeks'] }
      if (actual <= limit) report.fine()
      else report.breach({ ...place, limit, actual, amount: actual - limit })
    },
  }),
}
