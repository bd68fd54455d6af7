// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { leavingVersion } from '#shared/compliance/leaving.ts'
import { leavingDa } from '#shared/i18n/leaving/da.ts'
import { leavingDe } from '#shared/i18n/leaving/de.ts'
import { leavingEn } from '#shared/i18n/leaving/en.ts'
import { rosterDa } from '#shared/i18n/roster/da.ts'
import { rosterDe } from '#shared/i18n/roster/de.ts'
import { rosterEn } from '#shared/i18n/roster/en.ts'
import { id } from '#shared/kernel/ids.ts'
import { testOutlet } from '#test/support/testOrganisation.ts'
import { openPlanDesk, renderPlan, type PlanDesk } from '#test/support/renderPlan.tsx'

const outletId = id<'Outlet'>('nordbad')
const outletName = testOutlet('nordbad').name
const words = {
  en: { leaving: leavingEn, roster: rosterEn },
  de: { leaving: leavingDe, roster: rosterDe },
  da: { leaving: leavingDa, roster: rosterDa },
} as const

/** Somebody confirmed the list before this one. */
const openDesk = async (version = leavingVersion - 1): Promise<PlanDesk> => {
  const desk = await openPlanDesk()
  desk.backend.stores.leaving.save({ outletId, version, actorId: id('mia'), readAt: 0 })
  await desk.store([{ who: 'anna', day: 1, from: 480, to: 960 }])
  return desk
}
const confirmed = (desk: PlanDesk) => desk.backend.stores.leaving.get(outletId)?.version
const openDialog = async (desk: PlanDesk, language: keyof typeof words = 'en') => {
  const hands = await renderPlan(desk, { language })
  const { leaving: t, roster } = words[language]
  await hands.page.user.click(await screen.findByRole('button', { name: roster.toolbar.publish }))
  const dialog = await screen.findByRole('dialog', { name: t.title(outletName) })
  const box = within(dialog).getByRole('checkbox', { name: t.confirm(outletName) })
  const next = within(dialog).getByRole('button', { name: t.next })
  return { user: hands.page.user, dialog, box, next, t, roster }
}

describe('before the first publication', () => {
  it.each(['en', 'de', 'da'] as const)(
    'the dialog lists in %s what leaves and what stays, each line once',
    async (language) => {
      const { dialog, t } = await openDialog(await openDesk(), language)
      const lines = within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
      expect(lines).toEqual([...Object.values(t.leaving), ...Object.values(t.staying)])
      expect(dialog.textContent).toContain(t.readers)
    },
  )

  it('it cannot be passed unread: the way on opens with the tick, and the receipt follows', async () => {
    const desk = await openDesk()
    const { user, box, next } = await openDialog(desk)
    expect(next).toHaveProperty('disabled', true)
    await user.click(box)
    expect([next.hasAttribute('disabled'), confirmed(desk)]).toEqual([false, leavingVersion - 1])
    await user.click(next)
    const receipt = await screen.findByRole('dialog', { name: /^Publish / })
    expect(within(receipt).getByText('What leaves this outlet')).toBeTruthy()
    expect(confirmed(desk)).toBe(leavingVersion)
    expect(desk.share.files.size).toBe(0)
  })

  it('it is passed by keyboard alone', async () => {
    const desk = await openDesk()
    const { user, box, next, roster } = await openDialog(desk)
    box.focus()
    await user.keyboard(' ')
    await user.tab()
    await user.tab()
    expect(document.activeElement).toBe(next)
    await user.keyboard('{Enter}')
    const publish = await screen.findByRole('button', { name: roster.publish.publish })
    await waitFor(() => expect(publish).toHaveProperty('disabled', false))
    expect(confirmed(desk)).toBe(leavingVersion)
  })

  it('leaving it confirms nothing, and it comes again', async () => {
    const desk = await openDesk()
    const { user, box, dialog, t, roster } = await openDialog(desk)
    await user.click(box)
    await user.click(within(dialog).getByRole('button', { name: t.cancel }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(confirmed(desk)).toBe(leavingVersion - 1)
    await user.click(screen.getByRole('button', { name: roster.toolbar.publish }))
    expect(await screen.findByRole('dialog', { name: t.title(outletName) })).toBeTruthy()
  })

  it('says so when the confirmation could not be kept, and stays', async () => {
    const desk = await openDesk()
    const { user, box, next, dialog } = await openDialog(desk)
    desk.next('roster.confirmLeaving', () => ({
      ok: false,
      error: { code: 'refused', why: 'diskFull', details: {} },
    }))
    await user.click(box)
    await user.click(next)
    expect(await within(dialog).findByRole('alert')).toBeTruthy()
    expect(screen.queryByRole('dialog', { name: /^Publish / })).toBeNull()
  })

  it('it does not come where the list was confirmed, and can be read again', async () => {
    const desk = await openDesk(leavingVersion)
    const hands = await renderPlan(desk)
    await hands.page.user.click(screen.getByRole('button', { name: rosterEn.toolbar.publish }))
    const receipt = await screen.findByRole('dialog', { name: /^Publish / })
    await hands.page.user.click(await within(receipt).findByText(leavingEn.again))
    expect(within(receipt).getByText(leavingEn.staying.secret)).toBeTruthy()
  })
})
