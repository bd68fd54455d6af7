import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classes } from './classes.ts'
import css from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'small'
  readonly icon?: ReactNode
  readonly children: ReactNode
}

export const Button = ({ variant = 'plain', size = 'normal', icon, children, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={classes(css['button'], css[variant], size === 'small' && css['small'])}>
    {icon}
    {children}
  </AriaButton>
)
