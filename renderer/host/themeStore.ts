import { create } from 'zustand'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'plumbline.theme'

export const readTheme = (stored: string | null): Theme => themes.find((theme) => theme === stored) ?? 'system'

/** `data-theme` on the page; without it the colours follow the system. */
export const applyTheme = (root: HTMLElement, theme: Theme): void => {
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
}

interface ThemeState {
  readonly theme: Theme
  readonly setTheme: (theme: Theme) => void
}

export const useThemeStore = create<ThemeState>()((set) => ({
  theme: readTheme(typeof localStorage === 'undefined' ? null : localStorage.getItem(storageKey)),
  setTheme: (theme) => {
    localStorage.setItem(storageKey, theme)
    applyTheme(document.documentElement, theme)
    set({ theme })
  },
}))
