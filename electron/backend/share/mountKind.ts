import { readFile } from 'node:fs/promises'

/**
 * File systems of other machines whose call to sync a directory does nothing: their server keeps names by itself. Opening
 * a directory only to call it costs them as much as listing it.
 */
const keptElsewhere: ReadonlySet<string> = new Set([
  'cifs',
  'smb3',
  'nfs',
  'nfs4',
  'fuse.smbnetfs',
  'fuse.gvfsd-fuse',
  'fuse.sshfs',
])

/** `major:minor` as the kernel writes it, from the number that `stat` gives. */
const deviceOf = (dev: bigint): string => {
  const major = (dev >> 8n) & 0xfffn
  const minor = (dev & 0xffn) | ((dev >> 12n) & 0xfff00n)
  return `${major}:${minor}`
}

/** The type of the file system with this device number, from the text of Linux's `/proc/self/mountinfo`; null where it is not listed. */
export const mountType = (mounts: string, dev: bigint): string | null => {
  const device = deviceOf(dev)
  const line = mounts.split('\n').find((one) => one.split(' ')[2] === device)
  return line?.split(' - ')[1]?.split(' ')[0] ?? null
}

/** Whether syncing a directory of this device does something; where nobody can tell, it does. */
export const syncsDirectories = async (dev: bigint): Promise<boolean> => {
  if (process.platform !== 'linux') return true
  return !keptElsewhere.has(mountType(await readFile('/proc/self/mountinfo', 'utf8'), dev) ?? '')
}
