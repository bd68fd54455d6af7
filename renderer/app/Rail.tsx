import {
  ArrowLeftRight,
  BookOpen,
  CalendarDays,
  Grid3x3,
  House,
  Inbox,
  Settings,
  SlidersHorizontal,
  Store,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { useActor } from '../host/session.ts'
import { useFrameText } from './frameText.ts'
import css from './frame.module.css'
import { pageOf, pagesFor, type PageName } from './pages.ts'

const icons: Readonly<Record<PageName, LucideIcon>> = {
  home: House,
  plan: CalendarDays,
  overrides: SlidersHorizontal,
  compare: Grid3x3,
  requests: Inbox,
  rules: BookOpen,
  outlets: Store,
  share: ArrowLeftRight,
  people: Users,
  settings: Settings,
}

export const Rail = () => {
  const t = useFrameText()
  const actor = useActor()
  const [path] = useLocation()
  const current = pageOf(path)
  return (
    <nav aria-label={t.navigation} className={css['rail']}>
      <ul>
        {pagesFor(actor).map((entry) => {
          const Icon = icons[entry.page]
          return (
            <li key={entry.page}>
              <Link
                href={entry.path}
                className={css['link'] ?? ''}
                aria-current={entry.page === current ? 'page' : undefined}
              >
                <Icon size={16} aria-hidden="true" />
                {t.pages[entry.page]}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
