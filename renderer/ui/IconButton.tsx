import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import css from './button.module.css'
import { classes } from './classes.ts'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** Spoken, and shown as tooltip. */
  readonly label: string
  readonly shortcut?: string
  readonly size?: 'normal' | 'small'
  readonly children: ReactNode
}

export const IconButton = ({ label, shortcut, size = 'normal', children, ...rest }: IconButtonProps) => (
  <Tooltip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
    <AriaButton
      {...rest}
      aria-label={label}
      className={classes(css['button'], css['quiet'], css['icon'], size === 'small' && css['small'])}
    >
      {children}
    </AriaButton>
  </Tooltip>
)
