import type { ReactNode } from 'react'
import css from './layout.module.css'

export interface EmptyStateProps {
  readonly title: string
  readonly text: string
  readonly icon?: ReactNode
  /** The first step. */
  readonly action?: ReactNode
}

export const EmptyState = ({ title, text, icon, action }: EmptyStateProps) => (
  <div className={css['empty']}>
    {icon}
    <strong>{title}</strong>
    <p>{text}</p>
    {action}
  </div>
)
