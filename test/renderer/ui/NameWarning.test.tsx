// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useLanguageStore } from '#renderer/i18n/languageStore.ts'
import { NameWarning } from '#renderer/ui/NameWarning.tsx'
import { languages } from '#shared/kernel/text.ts'

const people = [{ name: 'Anna Ärmel' }, { name: 'Bo Borg' }]
const said = (text: string): string => {
  const { unmount } = render(<NameWarning text={text} people={people} />)
  const words = screen.queryByRole('status')?.textContent ?? ''
  unmount()
  return words
}

describe('a reason that leaves the outlet', () => {
  it.each(languages)('is warned about in %s where it names somebody, by whole name', (language) => {
    useLanguageStore.setState({ language })
    expect(said('weil Anna krank ist')).toContain('Anna Ärmel')
    expect(said('Anna og Bo Borg bytter')).toMatch(/Anna Ärmel.+Bo Borg/)
  })

  it('is let alone where it names nobody', () => {
    expect(said('street party, more guests in the evening')).toBe('')
  })
})
