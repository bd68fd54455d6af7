import type { ReactNode } from 'react'
import css from './layout.module.css'

export type Tone = 'plain' | 'accent' | 'block' | 'reason' | 'notice' | 'fine'

export const Badge = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={css['badge']} data-tone={tone}>
    {children}
  </span>
)
