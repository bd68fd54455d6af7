// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SettingsPage } from '#renderer/features/settings/SettingsPage.tsx'
import { openOrganisation } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

describe('settings on a real data folder', () => {
  it('makes a backup, lists it, and restores it only when the person is sure', async () => {
    const { composed } = await openOrganisation()
    const { user } = await renderPage(<SettingsPage />, { backend: composed })
    await user.click(await screen.findByRole('button', { name: 'Back up now' }))
    const table = await screen.findByRole('table', { name: 'Backups' })
    const restore = await within(table).findByRole('button', { name: /^Restore / })
    await user.click(restore)
    expect(await screen.findByRole('alertdialog')).toBeTruthy()
  })
})
