import type { ReactNode } from 'react'
import css from './layout.module.css'

/** For screen readers only. */
export const Hidden = ({ children }: { readonly children: ReactNode }) => (
  <span className={css['hidden']}>{children}</span>
)
