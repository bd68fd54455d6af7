import { parseArgs } from 'node:util'
import { canFetchElectron, hasElectronBinary, installElectron } from './electronBinary.ts'
import { run, say } from './run.ts'

type Choice = 'auto' | 'desktop' | 'web'
const isChoice = (text: string): text is Choice => ['auto', 'desktop', 'web'].includes(text)

/** The machine that Plumbline is started on. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly hasElectronBinary: () => boolean
  readonly canFetchElectron: () => Promise<boolean>
  readonly installElectron: () => Promise<boolean>
  readonly run: (command: string, args: readonly string[]) => Promise<number>
  readonly say: (sentence: string) => void
  readonly warn: (sentence: string) => void
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  hasElectronBinary,
  canFetchElectron: () => canFetchElectron(),
  installElectron,
  run: (command, args) => run(command, args),
  say,
  warn: (sentence) => {
    process.stderr.write(`${sentence}\n`)
  },
}

const hasDisplay = ({ platform, env }: Machine): boolean =>
  platform !== 'linux' || [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((name) => name)

/** Why the desktop program cannot open, as the rest of a sentence; null where it can. */
const desktopObstacle = async (machine: Machine): Promise<string | null> => {
  if (!hasDisplay(machine)) return 'this machine has no display for the desktop program'
  if (machine.hasElectronBinary()) return null
  if (!(await machine.canFetchElectron()))
    return 'the desktop program is not on this machine and cannot be downloaded now'
  return (await machine.installElectron()) ? null : 'the desktop program could not be downloaded'
}

const startDesktop = async (machine: Machine): Promise<number> => {
  const built = await machine.run('electron-vite', ['build', '--logLevel', 'warn'])
  return built === 0 ? machine.run('electron', ['.']) : built
}

const startWeb = async (machine: Machine, rest: readonly string[]): Promise<number> => {
  const built = await machine.run('vite', ['build', '--logLevel', 'warn'])
  return built === 0 ? machine.run(process.execPath, ['electron/web/main.ts', ...rest]) : built
}

/** The first word that is no option chooses; everything else is for the app in the browser. */
const readChoice = (argv: readonly string[]): { readonly choice: string; readonly rest: readonly string[] } => {
  const { positionals, tokens } = parseArgs({ args: [...argv], allowPositionals: true, strict: false, tokens: true })
  const first = tokens.find((token) => token.kind === 'positional')
  return { choice: positionals[0] ?? 'auto', rest: argv.filter((_, index) => index !== first?.index) }
}

/** Starts the desktop program, or the same app in the browser where that is wanted or must be; answers the exit code. */
export const startApp = async (argv: readonly string[], machine: Machine = thisMachine): Promise<number> => {
  const { choice, rest } = readChoice(argv)
  if (!isChoice(choice)) {
    machine.warn(`Unknown start "${choice}": use auto, desktop or web.`)
    return 2
  }
  if (choice === 'web') return startWeb(machine, rest)
  const obstacle = await desktopObstacle(machine)
  if (obstacle === null) return startDesktop(machine)
  if (choice === 'desktop') {
    machine.warn(`Cannot open the desktop program: ${obstacle}. Use "npm run web" for the same app in the browser.`)
    return 1
  }
  machine.say(`Opening the same app in your browser, because ${obstacle}.`)
  return startWeb(machine, rest)
}
