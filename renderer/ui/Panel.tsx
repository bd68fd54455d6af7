import { useId, type ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './layout.module.css'

export interface PanelProps {
  readonly title: string
  readonly actions?: ReactNode
  /** Content brings its own padding, e.g. a table. */
  readonly flush?: boolean
  readonly children: ReactNode
}

export const Panel = ({ title, actions, flush = false, children }: PanelProps) => {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className={css['panel']}>
      <div className={css['panelHead']}>
        <h2 id={titleId}>{title}</h2>
        {actions}
      </div>
      <div className={classes(css['panelBody'], flush && css['flush'])}>{children}</div>
    </section>
  )
}
