import type { ReactElement, ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classes } from './classes.ts'
import css from './overlay.module.css'

export interface MenuEntry {
  readonly key: string
  readonly label: string
  readonly icon?: ReactNode
  readonly shortcut?: string
  readonly isDisabled?: boolean
  readonly isSelected?: boolean
  readonly onAction: () => void
}
export interface MenuProps {
  readonly label: string
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry[]
}

export const Menu = ({ label, trigger, entries }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <Popover className={css['popover'] ?? ''} offset={4}>
      <AriaMenu
        aria-label={label}
        className={css['list'] ?? ''}
        onAction={(key) => entries.find((entry) => entry.key === key)?.onAction()}
      >
        {entries.map((entry) => (
          <MenuItem
            key={entry.key}
            id={entry.key}
            textValue={entry.label}
            isDisabled={entry.isDisabled ?? false}
            className={classes(css['item'], css['row'])}
          >
            {entry.icon}
            {entry.label}
            {entry.isSelected === true && <span aria-hidden="true">✓</span>}
            {entry.shortcut !== undefined && <kbd>{entry.shortcut}</kbd>}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
