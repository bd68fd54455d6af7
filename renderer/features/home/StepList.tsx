import { ArrowRight, type LucideIcon } from 'lucide-react'
import { Link } from 'wouter'
import css from './home.module.css'

export interface StepItem {
  readonly icon: LucideIcon
  readonly text: string
  readonly path: string
}

/** What to do next, each one press away. */
export const StepList = ({ items }: { readonly items: readonly StepItem[] }) => (
  <ol className={css['list']}>
    {items.map(({ icon: Icon, text, path }) => (
      <li key={text}>
        <Link href={path} className={css['item'] ?? ''}>
          <Icon size={16} aria-hidden="true" />
          <span className={css['itemText']}>{text}</span>
          <ArrowRight size={14} aria-hidden="true" />
        </Link>
      </li>
    ))}
  </ol>
)
