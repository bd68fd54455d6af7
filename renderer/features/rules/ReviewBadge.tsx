import { Badge, type Tone } from '#renderer/ui/Badge.tsx'
import type { ReviewView } from '#shared/contract/reviews.ts'
import { useReviewText } from './reviewText.ts'

const tones: Readonly<Record<ReviewView['state'], Tone>> = {
  unchanged: 'plain',
  draft: 'plain',
  waiting: 'notice',
  reviewed: 'fine',
  refused: 'block',
}

/** Where a draft stands, in a word. */
export const ReviewBadge = ({ state }: Pick<ReviewView, 'state'>) => (
  <Badge tone={tones[state]}>{useReviewText().states[state]}</Badge>
)
