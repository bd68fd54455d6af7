import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createShareClient } from '#backend/share/shareClient.ts'
import type { ShareChild } from '#backend/share/shareChild.ts'
import { suiteShareId } from '#test/acceptance/fileShare.ts'
import { filesIn } from '#test/support/forgery.ts'
import { describeSamba, onSamba, startShareProcess } from './onSamba.ts'
import { createRandom, seedOfRun } from './seed.ts'
import { saw } from './saw.ts'

const random = createRandom(seedOfRun)

describeSamba('a file server', {}, ({ samba, share, fresh, atServer, isHonest, untilPublished }) => {
  it('F17 killed in mid-write: nothing torn under a name, and it goes on', async () => {
    const { path, bytes } = fresh(900_000)
    const publishing = share().publish(path, bytes)
    await wait(60)
    samba().kill()
    const first = await publishing
    expect(isHonest({ path, bytes })).toBe(true)
    await samba().start()
    const tries = await untilPublished({ path, bytes })
    expect(atServer(path)?.equals(bytes)).toBe(true)
    saw(
      'F17',
      `killed in the write of 900 kB: ${first.ok ? 'published' : first.error}, whole after ${tries} more tries`,
      onSamba,
    )
  })

  it('F18 restarted under an open file: published whole or not at all', async () => {
    const { path, bytes } = fresh(900_000)
    const publishing = share().publish(path, bytes)
    await wait(50)
    samba().kill()
    await samba().start()
    const first = await publishing
    expect(isHonest({ path, bytes })).toBe(true)
    if (first.ok) expect(atServer(path)?.equals(bytes)).toBe(true)
    const tries = await untilPublished({ path, bytes })
    expect(atServer(path)?.equals(bytes)).toBe(true)
    saw('F18', `restarted: ${first.ok ? 'published' : first.error}, whole after ${tries} more tries`, onSamba)
  })

  it('F05 the writer is killed ten times over SMB: what is visible is whole, all converges', async () => {
    const files = Array.from({ length: 12 }, () => fresh(40_000))
    for (const { path, bytes } of files.slice(0, 10)) {
      let child: ShareChild | null = null
      const killed = createShareClient({
        folder: samba().folder,
        expected: suiteShareId,
        start: () => {
          child = startShareProcess()
          return child
        },
      })
      await killed.probe()
      const publishing = killed.publish(path, bytes)
      await wait(random() * 40)
      ;(child as ShareChild | null)?.kill()
      await publishing
      await killed.close()
      expect(isHonest({ path, bytes })).toBe(true)
    }
    for (const { path, bytes } of files) await untilPublished({ path, bytes })
    for (const { path, bytes } of files) expect(atServer(path)?.equals(bytes)).toBe(true)
    saw('F05', 'ten kills over SMB: none torn, twelve whole at the end', { ...onSamba, seed: seedOfRun })
  })

  it('F12 a read waits for a server that stalls, and arrives', async () => {
    const { path, bytes } = fresh(30_000)
    await untilPublished({ path, bytes })
    samba().stall()
    const reading = share().read(path, 100_000)
    await wait(2_000)
    samba().goOn()
    expect(await reading).toMatchObject({ ok: true })
    saw('F12', 'a read that blocked for 2 s arrived', onSamba)
  })

  it('F08 a file that comes from elsewhere is found by listing', async () => {
    const { path, bytes } = fresh(20_000)
    const placed = join(samba().server, path)
    const before = fresh(100)
    await untilPublished(before)
    writeFileSync(placed, bytes)
    const directory = path.slice(0, path.lastIndexOf('/'))
    const name = path.slice(path.lastIndexOf('/') + 1)
    let looks = 0
    for (; looks < 60; looks += 1) {
      const listed = await share().list(directory)
      if (listed.ok && listed.value.includes(name)) break
      await wait(250)
    }
    expect(looks).toBeLessThan(60)
    saw('F08', `put there on the server: seen at look ${looks + 1}`, onSamba)
  })
})

describeSamba(
  'a file server with a disk of 512 kB',
  { disk: '512k' },
  ({ samba, share, fresh, atServer, isHonest, untilPublished }) => {
    it('F21 that is full: told as full, nothing visible, and it goes on with room', async () => {
      writeFileSync(join(samba().server, 'filler'), Buffer.alloc(400_000))
      const { path, bytes } = fresh(200_000)
      const full = await share().publish(path, bytes)
      expect(full.ok).toBe(false)
      expect(isHonest({ path, bytes })).toBe(true)
      rmSync(join(samba().server, 'filler'))
      const tries = await untilPublished({ path, bytes })
      expect(atServer(path)?.equals(bytes)).toBe(true)
      saw(
        'F21',
        `behind the server told as ${full.ok ? 'published' : full.error}; whole after ${tries} tries with room`,
        onSamba,
      )
    })
  },
)

describeSamba(
  'a share that refuses every change',
  { share: '  vfs objects = worm\n  worm:grace_period = 1' },
  ({ samba, share, fresh, atServer, untilPublished }) => {
    it('F32 the whole cycle works; overwriting, renaming and deleting are refused by the server', async () => {
      const { path, bytes } = fresh(20_000)
      await untilPublished({ path, bytes })
      await wait(2_500)
      const at = join(samba().folder, path)
      const refused = [
        () => writeFileSync(at, 'other'),
        () => rmSync(at),
        () => execFileSync('mv', [at, `${at}.moved`], { stdio: 'ignore' }),
      ].map((attempt) => {
        try {
          attempt()
          return false
        } catch {
          return true
        }
      })
      expect(refused).toEqual([true, true, true])
      expect(atServer(path)?.equals(bytes)).toBe(true)
      expect(await share().read(path, 100_000)).toMatchObject({ ok: true })
      expect(await share().publish(path, bytes)).toMatchObject({ ok: true })
      expect(readdirSync(samba().server)).toContain('share.json')
      expect(filesIn(samba().server).filter((file) => file.includes('/.tmp-'))).toEqual([])
      saw('F32', 'published, read back and published again; overwrite, delete and rename refused by vfs_worm', {
        tool: 'Samba vfs_worm through FUSE',
      })
    })
  },
)
