import type { ReactNode } from 'react'
import css from './layout.module.css'

export interface PageHeaderProps {
  readonly title: string
  readonly detail?: ReactNode
  readonly actions?: ReactNode
}

/** Title of a page (the only h1), what it is about, and what one can do here. */
export const PageHeader = ({ title, detail, actions }: PageHeaderProps) => (
  <header className={css['pageHeader']}>
    <div className={css['pageTitles']}>
      <h1>{title}</h1>
      {detail !== undefined && <p className={css['pageDetail']}>{detail}</p>}
    </div>
    {actions !== undefined && <div className={css['actions']}>{actions}</div>}
  </header>
)
