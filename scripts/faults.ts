import '../electron/backend/requireModernNode.ts'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { temporaryFolder } from '../test/support/temporaryFolder.ts'
import { say } from './run.ts'
import { countLines, lineOf, readRuns, skippedIn } from './sights.ts'
import { countUnit, failedIn } from './testCount.ts'

const report = 'test-results/faults.json'
const isDebianRoot =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))

/** What makes the faults, by the file that shows whether it is there. */
const packages = {
  '/usr/sbin/smbd': 'samba',
  '/usr/lib/x86_64-linux-gnu/samba/vfs/worm.so': 'samba-vfs-modules',
  '/usr/bin/smbnetfs': 'smbnetfs',
  '/usr/bin/fusermount3': 'fuse3',
  '/usr/sbin/ip': 'iproute2',
  '/usr/bin/fiu-run': 'fiu-utils',
  '/usr/bin/faketime': 'faketime',
  '/usr/bin/strace': 'strace',
} as const

const install = (): void => {
  const missing = Object.entries(packages).flatMap(([file, name]) => (existsSync(file) ? [] : [name]))
  if (missing.length === 0) return
  if (!isDebianRoot) {
    say(`Not installed, for that takes root on Debian: ${missing.join(' ')}. Cases that need them are skipped.`)
    return
  }
  say(`Installing ${missing.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (args: readonly string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  apt(['update'])
  apt(['install', '-y', '--no-install-recommends', ...missing])
}

const asked = process.argv.indexOf('--seed')
const seed = asked < 0 ? {} : { PLUMBLINE_SEED: process.argv[asked + 1] ?? '' }
const only = process.argv.indexOf('--only')
const chosen = only < 0 ? [] : ['--testNamePattern', process.argv[only + 1] ?? '']

/** Mounts and processes that a case makes are seen by nobody else, and end with the first process in here. */
const enclosure = ['--mount', '--pid', '--fork', '--kill-child', '--mount-proc']
const canEnclose = (): boolean =>
  process.platform === 'linux' && spawnSync('unshare', [...enclosure, 'true'], { stdio: 'ignore' }).status === 0
/** The shell waits for what daemons leave behind, which a test runner as first process would not. */
const enclosed = (command: readonly string[]): readonly string[] =>
  canEnclose() ? ['unshare', ...enclosure, 'sh', '-c', '"$@"; exit $?', 'sh', ...command] : command

/** Runs it to its end; nothing is left of it when a person stops this program either. */
const play = (command: readonly string[], env: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((settle, fail) => {
    const [program = '', ...args] = command
    let stopped = 0
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        child.kill('SIGKILL')
        stopped = 128 + constants.signals[signal]
      })
    child.once('error', fail)
    // who ends with it ends a moment later
    child.once('close', (code) => setTimeout(settle, stopped === 0 ? 0 : 1_000, stopped || (code ?? 1)))
  })

install()
rmSync(report, { force: true })
const folder = mkdtempSync(join(temporaryFolder(), 'plumbline-faults-'))
const startedAt = performance.now()
const exitCode = await play(
  enclosed([
    'vitest',
    'run',
    '--config',
    'vitest.faults.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...chosen,
  ]),
  { ...seed, PLUMBLINE_FAULTS_FOLDER: folder },
)
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
if (exitCode > 128) process.exit(exitCode)
const runs = readRuns(report)
for (const line of runs.map(lineOf)) say(line)
// of chosen cases the others are not missing, they were not asked for
const skipped = chosen.length > 0 ? [] : skippedIn(report)
for (const title of skipped) say(`skip ${title}: this machine lacks its tool`)
for (const line of countLines(runs)) say(line)
const results: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
for (const test of failedIn(results, null)) say(`failed: ${test}`)
const { passed, failed } = countUnit(results)
say(`it took ${Math.round((performance.now() - startedAt) / 1_000)} s`)
say(`${passed} passed, ${failed} failed, ${skipped.length} skipped`)
process.exit(exitCode === 0 && runs.length > 0 ? 0 : 1)
