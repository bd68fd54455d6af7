import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** What happens to the bytes between the mount and the server, read anew for every packet. */
export interface Wire {
  readonly mode?: 'pass' | 'blackhole'
  readonly latencyMs?: number
  /** Counted from now on, towards the server. */
  readonly cutAfterBytes?: number | null
}

/** A file server of our own and its share, mounted through FUSE; both in a network namespace of their own. */
export interface Samba {
  /** The mounted share; by way of the wire where there is one. */
  readonly folder: string
  /** The same files as the server sees them. */
  readonly server: string
  readonly kill: () => void
  readonly start: () => Promise<void>
  readonly stall: () => void
  readonly goOn: () => void
  readonly wire: (wire: Wire) => void
  /** Requests that went over the wire to the server so far. */
  readonly asked: () => number
  /** Waits until the mount lists again; it takes some seconds after a lost connection. */
  readonly untilUp: () => Promise<void>
  readonly dispose: () => Promise<void>
}
export interface SambaOptions {
  /** More lines of the share's section, such as `vfs objects = worm`. */
  readonly share?: string
  readonly wired?: boolean
  /** The server's disk is a memory disk of this size, such as `512k`. */
  readonly disk?: string
  /** How long the mount itself waits for an answer; smbnetfs's own default when left out. */
  readonly givesUpAfterMs?: number
}

const folders = ['data', 'lock', 'state', 'cache', 'private', 'pid', 'ncalrpc', 'log', 'home/.smb', 'mnt']

const configure = (root: string, share: string, givesUpAfterMs: number): void => {
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true })
  const kept = ['lock', 'state', 'cache', 'pid'].map((name) => `  ${name} directory = ${root}/${name}`).join('\n')
  const text = `[global]
  server role = standalone server
  smb ports = 445
  bind interfaces only = yes
  interfaces = lo 127.0.0.1/8
  disable netbios = yes
  map to guest = Bad User
  guest account = root
  server min protocol = SMB2_10
  load printers = no
  printcap name = /dev/null
  disable spoolss = yes
  log level = 0
${kept}
  private dir = ${root}/private
  ncalrpc dir = ${root}/ncalrpc
[share]
  path = ${root}/data
  guest ok = yes
  read only = no
  force user = root
${share}
`
  writeFileSync(join(root, 'smb.conf'), text)
  writeFileSync(join(root, 'home/.smb/smb.conf'), text, { mode: 0o600 })
  const client = [
    'smb_query_browsers "false"',
    `smb_timeout ${givesUpAfterMs}`,
    `reply_timeout ${Math.ceil(givesUpAfterMs / 500)}`,
    'max_retry_count 2',
    'free_space_size 1048576',
  ]
  writeFileSync(join(root, 'home/.smb/smbnetfs.conf'), `${client.join('\n')}\n`, { mode: 0o600 })
}

const until = async (what: string, isTrue: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (isTrue()) return
    await wait(100)
  }
  throw new Error(`${what} did not come up within 30 s`)
}
const works = (work: () => unknown): boolean => {
  try {
    work()
    return true
  } catch {
    return false
  }
}

export const startSamba = async (options: SambaOptions = {}): Promise<Samba> => {
  const { share = '', wired = false, disk, givesUpAfterMs = 20_000 } = options
  // not below the memory disk of other tests: the server's disk is filled and unmounted in some
  const root = mkdtempSync(join(tmpdir(), 'plumbline-samba-'))
  configure(root, share, givesUpAfterMs)
  const data = join(root, 'data')
  if (disk !== undefined) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${disk}`, 'tmpfs', data])
  const running: ChildProcess[] = []
  const keep = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } })
    running.push(child)
    return child
  }
  // a test run that ends early must leave no server behind
  process.once('exit', () => {
    for (const { pid } of running) if (pid !== undefined) works(() => process.kill(-pid, 'SIGKILL'))
  })
  // said by a file once it is in a network of its own: whoever enters sooner is still in that of this machine
  const isUp = join(root, 'network-up')
  const namespace = keep('unshare', ['-n', 'sh', '-c', 'ip link set lo up && touch "$0" && exec sleep infinity', isUp])
  const inside = ['-t', String(namespace.pid), '-n']
  await until('the network', () => existsSync(isUp))
  // server, wire and client stand for other machines and for a kernel: none of them waits for this one's processor
  const first = [...inside, 'nice', '-n', '-10']
  const listens = (host: string): boolean =>
    works(() => execFileSync('nsenter', [...inside, 'bash', '-c', `</dev/tcp/${host}/445`], { stdio: 'ignore' }))
  let smbd: ChildProcess | null = null
  const start = async (): Promise<void> => {
    const args = ['-s', join(root, 'smb.conf'), '-l', join(root, 'log'), '--foreground', '--no-process-group']
    smbd = keep('nsenter', [...first, '/usr/sbin/smbd', ...args])
    await until('the file server', () => listens('127.0.0.1'))
  }
  const signal = (name: NodeJS.Signals): void => {
    const pid = smbd?.pid
    if (pid !== undefined) works(() => process.kill(-pid, name))
  }
  await start()
  const control = join(root, 'wire.json')
  const counted = join(root, 'asked')
  writeFileSync(control, '{}')
  writeFileSync(counted, '0'.padStart(10))
  if (wired) {
    keep('nsenter', [...first, process.execPath, resolve('test/support/smbWire.ts'), control, counted])
    await until('the wire', () => listens('127.0.0.2'))
  }
  // As the clients of the operating systems do it: names are remembered for a while, bytes go in large pieces, and
  // reading asks the server for exactly what is wanted.
  const asClients = 'entry_timeout=20,attr_timeout=20,big_writes,direct_io'
  const config = join(root, 'home/.smb/smbnetfs.conf')
  keep('nsenter', [...first, 'smbnetfs', join(root, 'mnt'), '-f', '-o', `config=${config},${asClients}`], {
    HOME: join(root, 'home'),
  })
  const folder = join(root, 'mnt', wired ? '127.0.0.2' : '127.0.0.1', 'share')
  const untilUp = () => until('the mount', () => works(() => readdirSync(folder)))
  await untilUp()
  return {
    folder,
    server: data,
    start,
    kill: () => signal('SIGKILL'),
    stall: () => signal('SIGSTOP'),
    goOn: () => signal('SIGCONT'),
    wire: (wire) => writeFileSync(control, JSON.stringify(wire)),
    asked: () => Number(readFileSync(counted, 'utf8')),
    untilUp,
    dispose: async () => {
      signal('SIGCONT')
      works(() => execFileSync('fusermount3', ['-uz', join(root, 'mnt')], { stdio: 'ignore' }))
      for (const { pid } of running) if (pid !== undefined) works(() => process.kill(-pid, 'SIGKILL'))
      await wait(100)
      if (disk !== undefined) execFileSync('umount', ['-l', data])
      rmSync(root, { recursive: true, force: true })
    },
  }
}
