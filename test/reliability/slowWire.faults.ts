import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { describeSamba, onSamba } from './onSamba.ts'
import { saw } from './saw.ts'

/** Write, sync, read back, rename, read back: the same steps by plain calls, and nothing else. */
const publishBare = async (folder: string, bytes: Uint8Array): Promise<void> => {
  const temp = join(folder, '.bare')
  const handle = await open(temp, 'wx')
  await handle.write(bytes, 0, bytes.length, 0)
  await handle.sync()
  await handle.close()
  await readFile(temp)
  await rename(temp, join(folder, 'bare'))
  await readFile(join(folder, 'bare'))
}

describeSamba('a slow wire to a file server', { wired: true }, ({ samba, share, openShare, fresh, untilPublished }) => {
  /** Milliseconds, and requests over the wire. */
  const taken = async (work: () => Promise<unknown>): Promise<readonly [ms: number, requests: number]> => {
    // the mount closes files behind our back: what came before is through
    await wait(300)
    const [from, before] = [performance.now(), samba().asked()]
    await work()
    return [Math.round(performance.now() - from), samba().asked() - before]
  }
  const publishedBy = (by: ReturnType<typeof share>) => {
    const { path, bytes } = fresh(200_000)
    return taken(async () => {
      expect(await by.publish(path, bytes)).toMatchObject({ ok: true })
    })
  }

  it('F24 200 kB with 50 ms each way: published and read back', async () => {
    const near = fresh(100)
    await untilPublished(near)
    samba().wire({ latencyMs: 50 })
    const { bytes } = fresh(200_000)
    const [bareMs, bare] = await taken(() => publishBare(join(samba().folder, near.path, '..'), bytes))
    const each = [await publishedBy(share()), await publishedBy(share()), await publishedBy(share())]
    const other = openShare()
    const [firstMs, first] = await publishedBy(other)
    await other.close()
    samba().wire({})
    const [slowest, most] = [Math.max(...each.map(([ms]) => ms)), Math.max(...each.map(([, requests]) => requests))]
    const said = `at most ${slowest} ms and ${most} requests in each of three publications of a process that has published there`
    const beside = `the first one of a new process ${firstMs} ms and ${first}; the bare calls without our code ${bareMs} ms and ${bare}`
    saw('F24', `${said}; ${beside}`, onSamba)
    expect(slowest).toBeLessThan(3_000)
  })
})
