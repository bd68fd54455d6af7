import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classes } from './classes.ts'
import css from './overlay.module.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Buttons, the main one last. */
  readonly actions?: ReactNode
  readonly size?: 'normal' | 'wide'
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
}

/** Escape and a press outside close it; focus returns to where it came from. */
export const Dialog = ({
  title,
  isOpen,
  onClose,
  actions,
  size = 'normal',
  role = 'dialog',
  children,
}: DialogProps) => (
  <ModalOverlay
    isOpen={isOpen}
    isDismissable={role === 'dialog'}
    className={css['scrim'] ?? ''}
    onOpenChange={(open) => {
      if (!open) onClose()
    }}
  >
    <Modal className={classes(css['modal'], size === 'wide' && css['wide'])}>
      <AriaDialog role={role} className={css['dialog'] ?? ''}>
        <div className={css['dialogHead']}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
        </div>
        <div className={css['dialogBody']}>{children}</div>
        {actions !== undefined && <div className={css['dialogFoot']}>{actions}</div>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
