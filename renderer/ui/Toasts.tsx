import { X } from 'lucide-react'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'
import css from './overlay.module.css'
import { useToastStore } from './toastStore.ts'

/** The one place where short messages appear; a polite live region. */
export const Toasts = ({ label, closeLabel }: { readonly label: string; readonly closeLabel: string }) => {
  const toasts = useToastStore((state) => state.toasts)
  const remove = useToastStore((state) => state.remove)
  return (
    <section aria-label={label} className={css['toasts']}>
      <output aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.toastId} className={classes(css['toast'], toast.tone === 'problem' && css['problem'])}>
            <span>{toast.text}</span>
            {toast.action !== null && (
              <Button
                size="small"
                onPress={() => {
                  toast.action?.onPress()
                  remove(toast.toastId)
                }}
              >
                {toast.action.label}
              </Button>
            )}
            <IconButton
              label={closeLabel}
              size="small"
              onPress={() => {
                remove(toast.toastId)
              }}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          </div>
        ))}
      </output>
    </section>
  )
}
