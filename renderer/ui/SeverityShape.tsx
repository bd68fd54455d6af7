import type { Severity } from '#shared/rules/model.ts'
import { classes } from './classes.ts'
import css from './marks.module.css'

/** The bare shape of a severity: octagon, triangle, circle, dotted ring. A word must stand beside it. */
export const SeverityShape = ({ severity, size = 14 }: { readonly severity: Severity; readonly size?: number }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 16 16"
    width={size}
    height={size}
    className={classes(css['shape'], css[severity])}
  >
    {severity === 'block' && (
      <>
        <path fill="currentColor" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
        <path stroke="var(--surface)" strokeWidth="2" d="M4.5 8h7" />
      </>
    )}
    {severity === 'reason' && (
      <>
        <path fill="currentColor" stroke="var(--reason-text)" strokeLinejoin="round" d="M8 1.8 15 14.2H1z" />
        <path stroke="#4f3422" strokeWidth="1.8" d="M8 6v4M8 11.2v1.6" />
      </>
    )}
    {severity === 'notice' && (
      <>
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path stroke="var(--surface)" strokeWidth="1.8" d="M8 7v5M8 3.8v1.8" />
      </>
    )}
    {severity === 'shadow' && (
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="1.4 2.4" />
    )}
  </svg>
)
