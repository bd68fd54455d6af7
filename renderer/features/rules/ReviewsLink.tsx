import { History } from 'lucide-react'
import { useLocation } from 'wouter'
import { Button } from '#renderer/ui/Button.tsx'
import { useReviewText } from './reviewText.ts'

/** The way from the catalogue to what waits for a second look, is tried, and held when. */
export const ReviewsLink = () => {
  const t = useReviewText()
  const [, navigate] = useLocation()
  return (
    <Button icon={<History size={14} aria-hidden="true" />} onPress={() => navigate('/rules/reviews')}>
      {t.open}
    </Button>
  )
}
