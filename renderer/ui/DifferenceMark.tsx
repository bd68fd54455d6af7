import type { DifferenceState } from '#shared/compare/model.ts'
import { marksDa } from '#shared/i18n/marks/da.ts'
import { marksDe } from '#shared/i18n/marks/de.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import { useText } from '../i18n/useText.ts'
import { classes } from './classes.ts'
import { Hidden } from './Hidden.tsx'
import css from './marks.module.css'

export interface DifferenceMarkProps {
  readonly state: DifferenceState
  readonly word?: boolean
  readonly size?: number
}

const tones: Readonly<Record<DifferenceState, string>> = {
  same: 'quiet',
  allowed: 'allowed',
  expired: 'quiet',
  unexplained: 'block',
  unknown: 'quiet',
}

export const DifferenceMark = ({ state, word = false, size = 14 }: DifferenceMarkProps) => {
  const t = useText({ en: marksEn, de: marksDe, da: marksDa })
  const text = t.difference[state]
  return (
    <span className={css['mark']}>
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        width={size}
        height={size}
        className={classes(css['shape'], css[tones[state]])}
      >
        {state === 'same' && <circle cx="8" cy="8" r="1.6" fill="currentColor" />}
        {state === 'allowed' && (
          <>
            <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
            <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
          </>
        )}
        {state === 'expired' && (
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="3 2.2" />
        )}
        {state === 'unexplained' && <path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor" />}
        {state === 'unknown' && (
          <path d="M3 3l10 10M3 8l5 5M8 3l5 5" fill="none" stroke="currentColor" strokeWidth="1.3" />
        )}
      </svg>
      {word ? text : <Hidden>{text}</Hidden>}
    </span>
  )
}
