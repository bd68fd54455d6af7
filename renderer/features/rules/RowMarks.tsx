import { Hidden } from '#renderer/ui/Hidden.tsx'
import { SeverityShape } from '#renderer/ui/SeverityShape.tsx'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { FindingKind } from '#shared/decisions/tableFindings.ts'
import { useEditorText } from './rulesWords.ts'
import css from './table.module.css'

/** The kinds of findings that a row takes part in, as one text: the same text, the same marks. */
export type MarkText = string
export const markText = (kinds: ReadonlySet<FindingKind> | undefined): MarkText => [...(kinds ?? [])].join(' ')

/** A shape beside the name of a row, and in words for those who do not see it: what keeps the table from use, and what could go. */
export const RowMarks = ({ marks }: { readonly marks: MarkText }) => {
  const t = useEditorText().marks
  const format = useFormat()
  const kinds = marks.split(' ').filter((kind): kind is keyof typeof t => Object.hasOwn(t, kind))
  if (kinds.length === 0) return null
  const said = format.list(kinds.map((kind) => t[kind]))
  return (
    <span className={css['rowMark']} title={said}>
      <SeverityShape severity={kinds.includes('overlap') ? 'block' : 'notice'} size={12} />
      <Hidden>({said})</Hidden>
    </span>
  )
}
