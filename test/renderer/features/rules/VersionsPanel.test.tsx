// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { VersionsPanel } from '#renderer/features/rules/VersionsPanel.tsx'
import { testCatalogue } from '#test/support/homeViews.ts'
import { testSession } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

it.each([
  ['en', 'First house rules'],
  ['de', 'Die ersten Hausregeln'],
  ['da', 'De første husregler'],
] as const)(
  'the note of the first version, which nobody wrote, is said in %s; others stay as written',
  async (language, words) => {
    const [version] = testCatalogue.versions
    if (version === undefined) throw new Error('there is a version')
    const versions = [
      { ...version, version: 2, note: 'More guards' },
      { ...version, version: 1, note: 'First house rules' },
    ]
    await renderPage(<VersionsPanel versions={versions} mayRollBack={false} />, {
      language,
      session: testSession('admin'),
    })
    const [second, first] = screen.getAllByRole('listitem')
    if (first === undefined || second === undefined) throw new Error('two versions')
    expect(within(first).getByText(words)).toBeTruthy()
    expect(within(second).getByText('More guards')).toBeTruthy()
  },
)
