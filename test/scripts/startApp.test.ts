import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startApp, type Machine } from '../../scripts/startApp.ts'

interface Seen {
  readonly ran: string[]
  readonly said: string[]
  readonly warned: string[]
  readonly asked: string[]
}
/** A machine with a display and the desktop program, on which every program ends well; it writes down what is done. */
const machine = (over: Partial<Machine> = {}): Machine & { readonly seen: Seen } => {
  const seen: Seen = { ran: [], said: [], warned: [], asked: [] }
  return {
    seen,
    platform: 'linux',
    env: { DISPLAY: ':0' },
    hasElectronBinary: () => true,
    canFetchElectron: () => {
      seen.asked.push('fetch')
      return Promise.resolve(true)
    },
    installElectron: () => {
      seen.asked.push('install')
      return Promise.resolve(true)
    },
    run: (command, args) => {
      seen.ran.push([command === process.execPath ? 'node' : command, ...args].join(' '))
      return Promise.resolve(0)
    },
    say: (sentence) => seen.said.push(sentence),
    warn: (sentence) => seen.warned.push(sentence),
    ...over,
  }
}
const desktop = ['electron-vite build --logLevel warn', 'electron .']
const web = ['vite build --logLevel warn', 'node electron/web/main.ts']

describe('npm start', () => {
  it('opens the desktop program where it is there, and asks nobody about it', async () => {
    const here = machine()
    expect(await startApp(['auto'], here)).toBe(0)
    expect(here.seen).toEqual({ ran: desktop, said: [], warned: [], asked: [] })
  })

  it('fetches it first where it can be had', async () => {
    const here = machine({ hasElectronBinary: () => false })
    expect(await startApp(['auto'], here)).toBe(0)
    expect(here.seen).toMatchObject({ ran: desktop, asked: ['fetch', 'install'] })
  })

  const obstacles: readonly (readonly [string, Partial<Machine>, RegExp])[] = [
    ['has no display', { env: {} }, /has no display/],
    ['has a display without a name', { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } }, /has no display/],
    [
      'has no desktop program and no network',
      { hasElectronBinary: () => false, canFetchElectron: () => Promise.resolve(false) },
      /not on this machine and cannot be downloaded now/,
    ],
    [
      'loses the network while it downloads',
      { hasElectronBinary: () => false, installElectron: () => Promise.resolve(false) },
      /could not be downloaded/,
    ],
  ]

  it.each(obstacles)(
    'opens the same app in the browser on a machine that %s, and says why in one sentence',
    async (_, over, why) => {
      const here = machine(over)
      expect(await startApp([], here)).toBe(0)
      expect(here.seen.ran).toEqual(web)
      expect(here.seen.said).toEqual([expect.stringMatching(/^Opening the same app in your browser, because .+\.$/)])
      expect(here.seen.said[0]).toMatch(why)
      expect(here.seen.warned).toEqual([])
    },
  )

  it.each(obstacles)(
    'does not pretend where the desktop program was asked for by name, on a machine that %s',
    async (_, over, why) => {
      const here = machine(over)
      expect(await startApp(['desktop'], here)).toBe(1)
      expect(here.seen.ran).toEqual([])
      expect(here.seen.warned).toEqual([
        expect.stringMatching(/^Cannot open the desktop program: .+ Use "npm run web"/),
      ])
      expect(here.seen.warned[0]).toMatch(why)
    },
  )

  it.each<[NodeJS.Platform, Readonly<Record<string, string>>]>([
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }],
    ['darwin', {}],
    ['win32', {}],
  ])('finds a display on %s with %j', async (platform, env) => {
    const here = machine({ platform, env })
    expect(await startApp(['desktop'], here)).toBe(0)
    expect(here.seen.ran).toEqual(desktop)
  })

  it('asks nothing about the desktop program where the browser was chosen', async () => {
    const here = machine({ hasElectronBinary: () => false })
    expect(await startApp(['web'], here)).toBe(0)
    expect(here.seen).toEqual({ ran: web, said: [], warned: [], asked: [] })
  })
})

describe('what is said after the choice', () => {
  it.each<[readonly string[], string]>([
    [['web', '--data', '/tmp/x'], '--data /tmp/x'],
    [['web', '--no-open'], '--no-open'],
    [['--port=4000', 'web'], '--port=4000'],
    [['web', 'web'], 'web'],
  ])('%j goes on to the app in the browser', async (argv, rest) => {
    const here = machine()
    await startApp(argv, here)
    expect(here.seen.ran).toEqual([web[0], `${web[1] ?? ''} ${rest}`])
  })

  it('keeps every word but the first that is no option', async () => {
    const words = fc.array(fc.constantFrom('--data=/x', '--no-open', 'extra', '--port=1'), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(words, async (rest) => {
        const here = machine()
        await startApp(['web', ...rest], here)
        expect(here.seen.ran[1]).toBe([web[1], ...rest].join(' '))
      }),
    )
  })

  it.each(['wbe', 'WEB', 'electron', '-'])(
    '%j is no choice: one sentence, exit 2, and nothing is run',
    async (word) => {
      const here = machine()
      expect(await startApp([word], here)).toBe(2)
      expect(here.seen).toEqual({
        ran: [],
        said: [],
        warned: [`Unknown start "${word}": use auto, desktop or web.`],
        asked: [],
      })
    },
  )
})

describe('a program that fails', () => {
  const failing = (name: string) => {
    const here = machine()
    return machine({ run: (command, args) => (command === name ? Promise.resolve(7) : here.run(command, args)) })
  }
  it.each([
    ['auto', 'electron-vite'],
    ['auto', 'electron'],
    ['web', 'vite'],
    ['web', process.execPath],
  ])('on %s, %s, ends the start with its own code', async (choice, name) => {
    expect(await startApp([choice], failing(name))).toBe(7)
  })

  it('to build keeps the app from being opened', async () => {
    const ran: string[] = []
    const run = (command: string) => {
      ran.push(command)
      return Promise.resolve(1)
    }
    await startApp(['web'], machine({ run }))
    await startApp(['desktop'], machine({ run }))
    expect(ran).toEqual(['vite', 'electron-vite'])
  })
})
