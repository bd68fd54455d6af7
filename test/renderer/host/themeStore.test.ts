// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { applyTheme, readTheme, themes, useThemeStore } from '#renderer/host/themeStore.ts'

const page = () => document.documentElement.dataset['theme']
afterEach(() => {
  useThemeStore.getState().setTheme('system')
  localStorage.clear()
})

describe('the theme', () => {
  it.each([
    ['light', 'light'],
    ['dark', 'dark'],
    ['system', 'system'],
    ['sepia', 'system'],
    ['', 'system'],
    [null, 'system'],
  ])('kept as %s is %s', (stored, theme) => {
    expect(readTheme(stored)).toBe(theme)
  })

  it.each(themes)('%s is kept, and read again as it was chosen', (theme) => {
    useThemeStore.getState().setTheme(theme)
    expect(useThemeStore.getState().theme).toBe(theme)
    expect(readTheme(localStorage.getItem('plumbline.theme'))).toBe(theme)
  })

  it('stands on the page at once; following the system leaves nothing behind', () => {
    useThemeStore.getState().setTheme('dark')
    expect(page()).toBe('dark')
    useThemeStore.getState().setTheme('light')
    expect(page()).toBe('light')
    useThemeStore.getState().setTheme('system')
    expect(document.documentElement.hasAttribute('data-theme')).toBe(false)
  })

  it('changes only the element that it is given', () => {
    const part = document.createElement('div')
    applyTheme(part, 'dark')
    expect(part.dataset['theme']).toBe('dark')
    expect(page()).toBeUndefined()
  })
})
