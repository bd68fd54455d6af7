import type { ReviewMessages } from '#shared/i18n/reviews/messages.ts'
import type { DraftView } from '#shared/contract/rules.ts'
import { toldIn } from '#shared/i18n/told/toldIn.ts'
import type { Language } from '#shared/kernel/text.ts'

/** Whether nothing is missing any more for this draft to be published on this device. */
export const mayPublish = ({ publishable, review, eyes }: DraftView): boolean =>
  publishable && eyes.mayChange && (eyes.required === 1 || review.state === 'reviewed')

/** Whether another admin can be asked to look at it. */
export const mayPropose = ({ publishable, review, eyes }: DraftView): boolean =>
  publishable && eyes.admins > 1 && review.state === 'draft'

const reviewText = ({ review }: DraftView, t: ReviewMessages['standing']): string | null => {
  const { state, proposed, reviewed } = review
  if (reviewed !== null) {
    return state === 'reviewed' ? t.reviewed(reviewed.name) : t.refused(reviewed.name, reviewed.reason)
  }
  return proposed === null ? null : t.waiting(proposed.name)
}

const titleOf = ({ draft }: DraftView, ruleId: string, language: Language): string =>
  draft.rules.find((rule) => rule.ruleId === ruleId)?.title[language] ?? ruleId

/** What stands between the draft and its publication, or who said that nothing does; null where there is nothing to say. */
export const standingText = (view: DraftView, t: ReviewMessages['standing'], language: Language): string | null => {
  const { cases, ruleTests, eyes } = view
  const failing = cases.find(({ outcome }) => outcome.type !== 'passed')
  if (failing !== undefined) return t.caseFails(failing.title)
  const test = ruleTests.results.find(({ ok }) => !ok)
  if (test !== undefined)
    return t.ruleCaseFails(toldIn(test.title, language) ?? test.title, titleOf(view, test.ruleId, language))
  if (ruleTests.waiting > 0) return t.testing(ruleTests.waiting)
  const said = reviewText(view, t)
  if (said !== null || eyes.required === 1) return said
  return eyes.admins < 2 ? t.noSecond : t.needsReview
}
