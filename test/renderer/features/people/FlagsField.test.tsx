// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { FlagsField } from '#renderer/features/people/FlagsField.tsx'
import type { Language } from '#shared/kernel/text.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testPack } from '#test/support/testOrganisation.ts'

const asking = (...flags: readonly string[]): RulePack => {
  const pack = testPack()
  return { ...pack, rules: pack.rules.map((rule) => ({ ...rule, scope: { flags } })) }
}
const open = async (pack: RulePack | null, start: readonly string[], language: Language = 'en') => {
  const seen: (readonly string[])[] = []
  const Held = () => {
    const [value, setValue] = useState(start)
    return (
      <FlagsField
        pack={pack}
        value={value}
        onChange={(next) => {
          seen.push(next)
          setValue(next)
        }}
      />
    )
  }
  return { ...(await renderPage(<Held />, { language })), seen }
}
const boxes = () => screen.queryAllByRole('checkbox').map((box) => box.closest('label')?.textContent)

describe('what rules ask about a person', () => {
  it('is not shown where they ask nothing', async () => {
    await open(testPack(), [])
    expect(screen.queryByRole('group')).toBeNull()
  })

  it.each([
    ['en', ['Works at night regularly', 'Works on call']],
    ['de', ['Arbeitet regelmäßig nachts', 'Arbeitet auf Abruf']],
    ['da', ['Arbejder fast om natten', 'Arbejder på tilkald']],
  ] as const)('is asked in %s, only what the rules name', async (language, words) => {
    await open(asking('onCallContract', 'nightWorker'), [], language)
    expect(boxes()).toEqual(words)
  })

  it('is ticked and taken back', async () => {
    const { user, seen } = await open(asking('onCallContract', 'nightWorker'), ['onCallContract'])
    await user.click(screen.getByRole('checkbox', { name: 'Works at night regularly' }))
    await user.click(screen.getByRole('checkbox', { name: 'Works on call' }))
    expect(seen).toEqual([['nightWorker', 'onCallContract'], ['nightWorker']])
  })

  it('a tick that no rule asks for any more can still be taken away', async () => {
    const { user, seen } = await open(testPack(), ['optOut48'])
    await user.click(screen.getByRole('checkbox', { name: 'Opted out of the 48-hour week' }))
    expect(seen).toEqual([[]])
  })

  it('a code of the own rules is called as their words have it', async () => {
    const pack = { ...asking('seasonal'), words: { seasonal: { en: 'Season staff', de: 'Saison', da: 'Sæson' } } }
    await open(pack, [])
    expect(boxes()).toEqual(['Season staff'])
  })
})
