// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Drawer, WithDrawer } from '#renderer/ui/Drawer.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { notify } from '#renderer/ui/toastStore.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const Asking = ({ kind }: { readonly kind: 'dialog' | 'alertdialog' }) => {
  const [isOpen, setOpen] = useState(false)
  const close = (): void => {
    setOpen(false)
  }
  return (
    <>
      <Button
        onPress={() => {
          setOpen(true)
        }}
      >
        Ask
      </Button>
      <Dialog isOpen={isOpen} role={kind} title="Sure?" actions={<Button onPress={close}>Yes</Button>} onClose={close}>
        <p>It cannot be undone.</p>
      </Dialog>
    </>
  )
}

describe('dialog', () => {
  it('has its title as name, takes the focus, and gives it back on Escape', async () => {
    const { user } = await renderPage(<Asking kind="dialog" />)
    const button = screen.getByRole('button', { name: 'Ask' })
    await user.click(button)
    const dialog = await screen.findByRole('dialog', { name: 'Sure?' })
    expect(dialog.contains(document.activeElement)).toBe(true)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(button)
    })
  })
  it('keeps the focus inside', async () => {
    const { user } = await renderPage(<Asking kind="dialog" />)
    await user.click(screen.getByRole('button', { name: 'Ask' }))
    const dialog = await screen.findByRole('dialog')
    for (let step = 0; step < 4; step += 1) {
      await user.tab()
      expect(dialog.contains(document.activeElement)).toBe(true)
    }
  })
  it('is hidden from a screen reader while it is closed', async () => {
    await renderPage(<Asking kind="alertdialog" />)
    expect(screen.queryByText('It cannot be undone.')).toBeNull()
  })
  it('closes by its own button', async () => {
    const { user } = await renderPage(<Asking kind="alertdialog" />)
    await user.click(screen.getByRole('button', { name: 'Ask' }))
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Yes' }))
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })
})

describe('drawer', () => {
  it('stands beside its content, under its title, and closes by Escape from inside only', async () => {
    const close = vi.fn()
    const { user } = await renderPage(
      <WithDrawer
        drawer={
          <Drawer takeFocus title="Why" closeLabel="Close" onClose={close}>
            <Button>Inside</Button>
          </Drawer>
        }
      >
        <Button>Outside</Button>
      </WithDrawer>,
    )
    const drawer = screen.getByRole('complementary', { name: 'Why' })
    expect(document.activeElement).toBe(within(drawer).getByRole('heading', { name: 'Why' }))
    screen.getByRole('button', { name: 'Outside' }).focus()
    await user.keyboard('{Escape}')
    expect(close).not.toHaveBeenCalled()
    within(drawer).getByRole('button', { name: 'Inside' }).focus()
    await user.keyboard('{Escape}')
    expect(close).toHaveBeenCalledTimes(1)
  })
  it('closes by its button', async () => {
    const close = vi.fn()
    const { user } = await renderPage(
      <Drawer title="Why" closeLabel="Close" onClose={close}>
        text
      </Drawer>,
    )
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(close).toHaveBeenCalledTimes(1)
  })
})

describe('icon button', () => {
  it('has a name, and says it with its shortcut when it has the focus', async () => {
    const press = vi.fn()
    const { user } = await renderPage(
      <IconButton label="Next week" shortcut="→" onPress={press}>
        <svg />
      </IconButton>,
    )
    await user.tab()
    const tip = await screen.findByRole('tooltip')
    expect(tip.textContent).toBe('Next week→')
    await user.keyboard('{Enter}')
    expect(press).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('button', { name: 'Next week' })).toBeTruthy()
  })
})

describe('messages', () => {
  const say = (...args: Parameters<typeof notify>): void => {
    act(() => {
      notify(...args)
    })
  }
  it('are told politely, and leave when closed', async () => {
    const { user } = await renderPage(<p>page</p>)
    say('Saved.')
    const region = screen.getByRole('region', { name: 'Messages' })
    expect(within(region).getByRole('status').textContent).toContain('Saved.')
    await user.click(within(region).getByRole('button', { name: 'Close message' }))
    expect(screen.queryByText('Saved.')).toBeNull()
  })
  it('offer an undo once', async () => {
    const undo = vi.fn()
    const { user } = await renderPage(<p>page</p>)
    say('Removed.', { action: { label: 'Undo', onPress: undo } })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(undo).toHaveBeenCalledTimes(1)
    expect(screen.queryByText('Removed.')).toBeNull()
  })
  it('never pile up beyond three', async () => {
    await renderPage(<p>page</p>)
    for (const word of ['one', 'two', 'three', 'four']) say(word)
    expect(screen.queryByText('one')).toBeNull()
    expect(['two', 'three', 'four'].every((word) => screen.queryByText(word) !== null)).toBe(true)
  })
  it('leave by themselves, the ones with an action later', async () => {
    vi.useFakeTimers()
    try {
      await renderPage(<p>page</p>)
      say('short')
      say('long', { action: { label: 'Undo', onPress: () => undefined } })
      act(() => {
        vi.advanceTimersByTime(6_001)
      })
      expect(screen.queryByText('short')).toBeNull()
      expect(screen.queryByText('long')).not.toBeNull()
      act(() => {
        vi.advanceTimersByTime(6_001)
      })
      expect(screen.queryByText('long')).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  })
})
