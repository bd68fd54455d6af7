import { create } from 'zustand'

export interface Toast {
  readonly toastId: number
  readonly text: string
  readonly tone: 'plain' | 'problem'
  readonly action: { readonly label: string; readonly onPress: () => void } | null
}
interface ToastState {
  readonly toasts: readonly Toast[]
  readonly add: (toast: Omit<Toast, 'toastId'>) => number
  readonly remove: (toastId: number) => void
}

const shownMs = 6_000

let made = 0

export const useToastStore = create<ToastState>()((set, get) => ({
  toasts: [],
  add: (toast) => {
    // never used twice: the clock of one that was closed must not take a later one away
    const toastId = (made += 1)
    set({ toasts: [...get().toasts.slice(-2), { ...toast, toastId }] })
    return toastId
  },
  remove: (toastId) => {
    set({ toasts: get().toasts.filter((toast) => toast.toastId !== toastId) })
  },
}))

/** Says something short, also to a screen reader. With an action (undo) it stays twice as long. */
export const notify = (text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}): void => {
  const { add, remove } = useToastStore.getState()
  const action = options.action ?? null
  const toastId = add({ text, tone: options.tone ?? 'plain', action })
  setTimeout(
    () => {
      remove(toastId)
    },
    action === null ? shownMs : shownMs * 2,
  )
}
