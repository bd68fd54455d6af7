import type { StateCounts } from '#shared/compare/impact.ts'
import { DifferenceMark } from '#renderer/ui/DifferenceMark.tsx'
import { Hidden } from '#renderer/ui/Hidden.tsx'
import css from './compare.module.css'
import { useCompareText } from './words.ts'

/** How many cells nothing explains, and how many an ended override explained; nothing where both are none. */
export const OpenCount = ({ counts: { unexplained, expired } }: { readonly counts: StateCounts }) => {
  const t = useCompareText()
  if (unexplained + expired === 0) return <Hidden>{t.openHint(0, 0)}</Hidden>
  return (
    <span className={css['openCount']} title={t.openHint(unexplained, expired)}>
      {unexplained > 0 && (
        <span>
          {unexplained}
          <DifferenceMark state="unexplained" size={9} />
        </span>
      )}
      {expired > 0 && (
        <span>
          {expired}
          <DifferenceMark state="expired" size={9} />
        </span>
      )}
    </span>
  )
}
