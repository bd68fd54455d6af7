import { useId, type ReactNode } from 'react'
import css from './compare.module.css'

/** A part of the drawer under its own heading. */
export const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className={css['section']}>
      <h3 id={titleId}>{title}</h3>
      {children}
    </section>
  )
}
