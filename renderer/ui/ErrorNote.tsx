import type { ReactNode } from 'react'
import { SeverityShape } from './SeverityShape.tsx'
import css from './layout.module.css'

/** What happened, what was kept, what to do. */
export interface ProblemText {
  readonly happened: string
  readonly kept: string
  readonly next: string
}

export const ErrorNote = ({ problem, action }: { readonly problem: ProblemText; readonly action?: ReactNode }) => (
  <div role="alert" className={css['note']}>
    <SeverityShape severity="block" size={16} />
    <div className={css['noteText']}>
      <strong>{problem.happened}</strong>
      <span>{problem.kept}</span>
      <span>{problem.next}</span>
    </div>
    {action}
  </div>
)
