import { marksDa } from '#shared/i18n/marks/da.ts'
import { marksDe } from '#shared/i18n/marks/de.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import type { Severity } from '#shared/rules/model.ts'
import { useText } from '../i18n/useText.ts'
import { Hidden } from './Hidden.tsx'
import css from './marks.module.css'
import { SeverityShape } from './SeverityShape.tsx'

export interface SeverityMarkProps {
  readonly severity: Severity
  /** Shows the word; without it the word is still spoken. */
  readonly word?: boolean
  readonly size?: number
}

export const SeverityMark = ({ severity, word = false, size = 14 }: SeverityMarkProps) => {
  const t = useText({ en: marksEn, de: marksDe, da: marksDa })
  const text = t.severity[severity]
  return (
    <span className={css['mark']}>
      <SeverityShape severity={severity} size={size} />
      {word ? text : <Hidden>{text}</Hidden>}
    </span>
  )
}
