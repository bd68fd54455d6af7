import { Link } from 'wouter'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { DraftView } from '#shared/contract/rules.ts'
import { standingText } from './standing.ts'
import css from './reviews.module.css'
import { useReviewText } from './reviewText.ts'

/** Why the draft cannot go out yet, or who said that it can; and where to decide how many must look. */
export const DraftStanding = ({ view }: { readonly view: DraftView }) => {
  const t = useReviewText().standing
  const { language } = useFormat()
  const text = standingText(view, t, language)
  if (text === null) return null
  const needsPolicy = view.eyes.required === 2 && view.eyes.admins < 2
  return (
    <p className={css['standing']} aria-live="polite">
      {text} {needsPolicy && <Link href="/rules/reviews">{t.decideEyes}</Link>}
    </p>
  )
}
