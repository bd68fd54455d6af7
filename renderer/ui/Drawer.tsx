import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import css from './overlay.module.css'

export interface DrawerProps {
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  /** Moves focus to the title when it opens; off where the board keeps it. */
  readonly takeFocus?: boolean
  readonly children: ReactNode
}

/** Detail on the right. It stands beside what it explains and never covers it: put it in `WithDrawer`. */
export const Drawer = ({ title, closeLabel, onClose, takeFocus = false, children }: DrawerProps) => {
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takeFocus) heading.current?.focus()
  }, [takeFocus])
  useEffect(() => {
    const element = panel.current
    const closeOnEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    element?.addEventListener('keydown', closeOnEscape)
    return () => element?.removeEventListener('keydown', closeOnEscape)
  }, [onClose])
  return (
    <aside ref={panel} aria-labelledby={titleId} className={css['drawer']}>
      <div className={css['drawerHead']}>
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label={closeLabel} shortcut="Esc" size="small" onPress={onClose}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={css['drawerBody']}>{children}</div>
    </aside>
  )
}

export interface WithDrawerProps {
  readonly children: ReactNode
  readonly drawer: ReactNode
}

/** Content and, where there is one, its drawer beside it. */
export const WithDrawer = ({ children, drawer }: WithDrawerProps) => (
  <div className={css['withDrawer']}>
    <div className={css['beside']}>{children}</div>
    {drawer}
  </div>
)
