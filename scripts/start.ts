import '../electron/backend/requireModernNode.ts'
import { parseArgs } from 'node:util'
import { canFetchElectron, hasElectronBinary, installElectron } from './electronBinary.ts'
import { run, say } from './run.ts'

type Choice = 'auto' | 'desktop' | 'web'

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((name) => name)

/** Why the desktop program cannot open, as the rest of a sentence; null where it can. */
const desktopObstacle = async (): Promise<string | null> => {
  if (!hasDisplay()) return 'this machine has no display for the desktop program'
  if (hasElectronBinary()) return null
  if (!(await canFetchElectron())) return 'the desktop program is not on this machine and cannot be downloaded now'
  return (await installElectron()) ? null : 'the desktop program could not be downloaded'
}

const startDesktop = async (): Promise<number> => {
  const built = await run('electron-vite', ['build', '--logLevel', 'warn'])
  return built === 0 ? run('electron', ['.']) : built
}

const startWeb = async (rest: readonly string[]): Promise<number> => {
  const built = await run('vite', ['build', '--logLevel', 'warn'])
  return built === 0 ? run(process.execPath, ['electron/web/main.ts', ...rest]) : built
}

const start = async (choice: Choice, rest: readonly string[]): Promise<number> => {
  if (choice === 'web') return startWeb(rest)
  const obstacle = await desktopObstacle()
  if (obstacle === null) return startDesktop()
  if (choice === 'desktop') {
    process.stderr.write(
      `Cannot open the desktop program: ${obstacle}. Use "npm run web" for the same app in the browser.\n`,
    )
    return 1
  }
  say(`Opening the same app in your browser, because ${obstacle}.`)
  return startWeb(rest)
}

const { positionals, tokens } = parseArgs({ allowPositionals: true, strict: false, tokens: true })
const [choice = 'auto'] = positionals
if (choice !== 'auto' && choice !== 'desktop' && choice !== 'web') {
  process.stderr.write(`Unknown start "${choice}": use auto, desktop or web.\n`)
  process.exit(2)
}
const first = tokens.find((token) => token.kind === 'positional')
process.exit(
  await start(
    choice,
    process.argv.slice(2).filter((_, index) => index !== first?.index),
  ),
)
