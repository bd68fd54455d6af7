import type { Page } from '@playwright/test'
import type { Language } from '#shared/kernel/text.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { plumbline, startDevice, temporaryFolder, type Device } from './device.ts'
import { callDoor } from './door.ts'

/** A device with the demo company of the fixed seed. */
export const startDemo = async (folder = temporaryFolder('demo')): Promise<Device> => {
  const built = await plumbline('demo', folder)
  if (built.code !== 0) throw new Error(`the demo was not built: ${built.stderr}`)
  return startDevice('demo', folder)
}

export interface Look {
  readonly theme?: 'light' | 'dark'
  readonly language?: Language
}

/** Opens a device as a person who chose these colours and this language before. */
export const enter = async (page: Page, device: Device, { theme = 'light', language = 'en' }: Look = {}) => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.addInitScript(
    ([colours, words]) => {
      localStorage.setItem('plumbline.theme', colours)
      localStorage.setItem('plumbline.language', words)
    },
    [theme, language] as const,
  )
  await page.goto(device.address)
}

/** The other colours on the page as it stands. */
export const changeTheme = async (page: Page, theme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme })
  await page.evaluate(async (colours) => {
    document.documentElement.dataset['theme'] = colours
    // what fades from one colour to the other is looked at when it has arrived
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve))
    })
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  }, theme)
}

/** Goes to an address of the one page without losing the token of the tab. */
export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(new URL(path, page.url()).href)
}

/** Everything that the page complained about: console errors and content security policy included. */
export const watchComplaints = (page: Page): readonly string[] => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  // what a library tries and catches is in no console: the page itself tells of it, from its next address on
  void page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      reportError(new Error(`against the content security policy: ${effectiveDirective} ${blockedURI}`))
    })
  })
  return complaints
}

/** In the demo anyone may act as anyone: the first of this role, at this outlet where one is named. */
export const actAs = async (device: Device, role: Actor['role'], outletName?: string): Promise<Actor> => {
  const { choices } = await callDoor(device, 'session.get', {})
  for (const choice of choices.filter((actor) => actor.role === role)) {
    const session = await callDoor(device, 'session.switchActor', { actorId: choice.actorId })
    if (outletName === undefined || session.outlets.some(({ name }) => name === outletName)) return choice
  }
  throw new Error(`the demo has no ${role} ${outletName ?? ''}`)
}
