import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import css from './overlay.module.css'

export interface TooltipProps {
  readonly text: string
  readonly shortcut?: string
  /** One focusable element, e.g. a button. */
  readonly children: ReactElement
}

export const Tooltip = ({ text, shortcut, children }: TooltipProps) => (
  <TooltipTrigger delay={500} closeDelay={80}>
    {children}
    <AriaTooltip offset={6} className={css['tooltip'] ?? ''}>
      {text}
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </AriaTooltip>
  </TooltipTrigger>
)
