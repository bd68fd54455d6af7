import '../electron/backend/requireModernNode.ts'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { run, say } from './run.ts'
import { countLines, lineOf, readRuns, skippedIn } from './sights.ts'

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

install()
rmSync(report, { force: true })
const exitCode = await run(
  'vitest',
  [
    'run',
    '--config',
    'vitest.faults.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...chosen,
  ],
  seed,
)
const runs = readRuns(report)
for (const line of runs.map(lineOf)) say(line)
const skipped = skippedIn(report)
for (const title of skipped) say(`skip ${title}: this machine lacks its tool`)
for (const line of countLines(runs)) say(line)
const failed = runs.filter(({ passed }) => !passed).length
say(`${runs.length - failed} passed, ${failed} failed, ${skipped.length} skipped`)
process.exit(exitCode === 0 && runs.length > 0 ? 0 : 1)
