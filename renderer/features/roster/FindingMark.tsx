import { memo } from 'react'
import { SeverityShape } from '#renderer/ui/SeverityShape.tsx'
import type { Mark, MarkKind } from './findingMarks.ts'
import { useWords } from './words.ts'
import css from './marks.module.css'

/** The shape of a kind of finding: octagon, triangle, circle, hatched square, coin. A word must stand beside it. */
export const FindingShape = ({ kind, size = 14 }: { readonly kind: MarkKind; readonly size?: number }) => {
  if (kind === 'undetermined')
    return <span aria-hidden="true" className={css['unknown']} style={{ width: size, height: size }} />
  if (kind === 'premium')
    return <span aria-hidden="true" className={css['coin']} style={{ width: size, height: size }} />
  return <SeverityShape severity={kind} size={size} />
}

interface FindingMarkProps {
  readonly mark: Mark
  readonly corner?: boolean
}

export const FindingMark = memo(({ mark, corner = false }: FindingMarkProps) => {
  const { t } = useWords()
  const text = `${t.problems.kinds[mark.kind]}, ${t.board.problems(mark.count)}`
  return (
    <span className={corner ? css['corner'] : css['inline']} title={text}>
      <FindingShape kind={mark.kind} size={13} />
      {mark.count > 1 && <span aria-hidden="true" className={css['count']} data-count={mark.count} />}
    </span>
  )
})
FindingMark.displayName = 'FindingMark'
