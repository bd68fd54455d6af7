import { useId } from 'react'
import { marksDa } from '#shared/i18n/marks/da.ts'
import { marksDe } from '#shared/i18n/marks/de.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import type { Verdict } from '#shared/roster/findings.ts'
import type { Severity } from '#shared/rules/model.ts'
import { useText } from '../i18n/useText.ts'
import { classes } from './classes.ts'
import { Hidden } from './Hidden.tsx'
import css from './marks.module.css'
import { SeverityShape } from './SeverityShape.tsx'

export interface VerdictMarkProps {
  readonly verdict: Verdict['word']
  /** Shape of a violation. */
  readonly severity: Severity
  /** With its unit; shown beside the coin of a premium. */
  readonly amount?: string
  readonly word?: boolean
  readonly size?: number
}

const Shape = ({ verdict, size }: { readonly verdict: Verdict['word']; readonly size: number }) => {
  const pattern = useId()
  const frame = { 'aria-hidden': true, viewBox: '0 0 16 16', width: size, height: size } as const
  if (verdict === 'premium') {
    return (
      <svg {...frame} className={classes(css['shape'], css['premium'])}>
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <circle cx="8" cy="8" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.2" />
      </svg>
    )
  }
  if (verdict === 'undetermined') {
    return (
      <svg {...frame} className={classes(css['shape'], css['quiet'])}>
        <pattern id={pattern} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v3" stroke="currentColor" strokeWidth="2" />
        </pattern>
        <rect x="1.5" y="1.5" width="13" height="13" rx="2" fill={`url(#${pattern})`} stroke="currentColor" />
      </svg>
    )
  }
  return (
    <svg {...frame} className={classes(css['shape'], css['quiet'])}>
      <path
        d={verdict === 'ok' ? 'M3 8.5 6.5 12 13 4.5' : 'M4 8h8'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
    </svg>
  )
}

export const VerdictMark = ({ verdict, severity, amount, word = false, size = 14 }: VerdictMarkProps) => {
  const t = useText({ en: marksEn, de: marksDe, da: marksDa })
  const text = t.verdict[verdict]
  return (
    <span className={css['mark']}>
      {verdict === 'violation' ? (
        <SeverityShape severity={severity} size={size} />
      ) : (
        <Shape verdict={verdict} size={size} />
      )}
      {word ? text : <Hidden>{text}</Hidden>}
      {amount !== undefined && <span>{amount}</span>}
    </span>
  )
}
