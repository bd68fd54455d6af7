import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mountType, syncsDirectories } from '#backend/share/mountKind.ts'

const mounts = `22 27 0:21 / /proc rw,nosuid - proc proc rw
27 1 259:1 / / rw,relatime shared:1 - ext4 /dev/root rw,discard
31 27 0:57 / /mnt/a rw shared:2 master:3 - fuse.smbnetfs smbnetfs rw,user_id=0
32 27 0:70000 / /mnt/with\\040space rw - cifs //server/share rw,vers=3.1.1
`
/** As the C library packs the two numbers into one. */
const deviceNumber = (major: number, minor: number): bigint =>
  (BigInt(major) << 8n) | (BigInt(minor) & 0xffn) | ((BigInt(minor) & ~0xffn) << 12n)

describe('the kind of a mount', () => {
  it.each([
    [0, 21, 'proc'],
    [259, 1, 'ext4'],
    [0, 57, 'fuse.smbnetfs'],
    [0, 70_000, 'cifs'],
    [8, 1, null],
    [0, 5, null],
  ])('of device %d:%d is %s', (major, minor, type) => {
    expect(mountType(mounts, deviceNumber(major, minor))).toBe(type)
  })

  it('is not read from lines that say nothing', () => {
    expect(mountType('', 1n)).toBeNull()
    expect(mountType('27 1 0:1 / / rw\n', 1n)).toBeNull()
  })

  it('of a folder of this machine lets its directories be synced', async () => {
    const { dev } = statSync('.', { bigint: true })
    expect(await syncsDirectories(dev)).toBe(true)
  })

  it.runIf(process.platform === 'linux')('is told of what is mounted here', async () => {
    const { dev } = statSync('/proc', { bigint: true })
    expect(await syncsDirectories(dev)).toBe(true)
  })
})
