import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const isRoot = process.platform === 'linux' && process.getuid?.() === 0

const has = (command: string): boolean =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'].some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

const canMount = (): boolean => {
  if (!isRoot) return false
  const at = mkdtempSync(join(tmpdir(), 'plumbline-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at], { stdio: 'ignore' })
    execFileSync('umount', [at])
    return true
  } catch {
    return false
  } finally {
    rmSync(at, { recursive: true })
  }
}

const canUnshare = (): boolean => isRoot && spawnSync('unshare', ['-n', 'true'], { stdio: 'ignore' }).status === 0
const canTrace = (): boolean =>
  isRoot && has('strace') && spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0

/** What this machine has to make faults with; a case whose tool is missing is skipped and says so. */
export const tools = {
  samba: ['smbd', 'smbnetfs', 'fusermount3', 'nsenter', 'ip'].every(has) && existsSync('/dev/fuse') && canUnshare(),
  strace: canTrace(),
  fiu: has('fiu-run') && process.platform === 'linux',
  faketime: has('faketime'),
  tmpfs: canMount(),
} as const
