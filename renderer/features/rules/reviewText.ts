import { useText } from '#renderer/i18n/useText.ts'
import { reviewsDa } from '#shared/i18n/reviews/da.ts'
import { reviewsDe } from '#shared/i18n/reviews/de.ts'
import { reviewsEn } from '#shared/i18n/reviews/en.ts'
import type { ReviewMessages } from '#shared/i18n/reviews/messages.ts'

export const useReviewText = (): ReviewMessages => useText({ en: reviewsEn, de: reviewsDe, da: reviewsDa })
