import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import css from './layout.module.css'

/** The padding and measure of an ordinary page; `full` uses the whole width. Boards lay themselves out. */
export const Page = ({ full = false, children }: { readonly full?: boolean; readonly children: ReactNode }) => (
  <div className={classes(css['page'], full && css['pageFull'])}>{children}</div>
)
