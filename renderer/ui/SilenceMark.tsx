import { marksDa } from '#shared/i18n/marks/da.ts'
import { marksDe } from '#shared/i18n/marks/de.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import type { SilenceState } from '#shared/sync/model.ts'
import { useText } from '../i18n/useText.ts'
import { classes } from './classes.ts'
import { Hidden } from './Hidden.tsx'
import css from './marks.module.css'

export interface SilenceMarkProps {
  readonly state: SilenceState
  readonly word?: boolean
  readonly size?: number
}

/** A tick, a clock, an old book, a wavy clock, a broken link. */
const paths: Readonly<Record<SilenceState, string>> = {
  fine: 'M3 8.5 6.5 12 13 4.5',
  notHeard: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.6V8l2.4 1.6',
  oldRules: 'M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13M6 5.2h4',
  clockDoubtful:
    'M8 1.6q1.4 0 1.9 1t1.9.9.8 1.9 1 1.9-.6 1.9-.6 1.9-1.8 1-1.5 1.2-1.6-.3-1.9 0-1.2-1.5-1.6-1.1.2-1.9-.6-1.8 1.2-1.5.5-1.9 1.9-.5T8 1.6M8 5v3.2h2.4',
  chainGap:
    'M6.8 9.9 5.4 11.4a2.4 2.4 0 0 1-3.4-3.4L4.3 5.7M9.2 6.1l1.4-1.5A2.4 2.4 0 0 1 14 8l-2.3 2.3M6 2.4l.6 2M10 13.6l-.6-2',
}

export const SilenceMark = ({ state, word = false, size = 14 }: SilenceMarkProps) => {
  const t = useText({ en: marksEn, de: marksDe, da: marksDa })
  const text = t.silence[state]
  return (
    <span className={css['mark']}>
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        width={size}
        height={size}
        className={classes(css['shape'], css['quiet'])}
      >
        <path
          d={paths[state]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {word ? text : <Hidden>{text}</Hidden>}
    </span>
  )
}
