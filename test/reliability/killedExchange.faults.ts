import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import BetterSqlite3 from 'better-sqlite3'
import { expect, it } from 'vitest'
import { createBackend } from '#backend/createBackend.ts'
import { createKeyFiles } from '#backend/keys/keyFiles.ts'
import { syncOf } from '#backend/share/sync.ts'
import { databaseFile } from '#db/folder.ts'
import { openStores } from '#db/openStores.ts'
import { id } from '#shared/kernel/ids.ts'
import { bundledScript } from '#test/support/bundledScript.ts'
import { newDataFolder } from '#test/support/dataFolder.ts'
import { filesIn } from '#test/support/forgery.ts'
import { createRegion, type Region } from '#test/support/region.ts'
import { mia, worldNowAt } from '#test/support/shareWorld.ts'
import { saw } from './saw.ts'
import { createRandom, seedOfRun } from './seed.ts'

const kills = Number(process.env['PLUMBLINE_KILLS'] ?? 20)

/** A manager's real data folder, admitted to the share: who is killed while sending and reading. */
const createDataFolder = async ({ world }: Region): Promise<{ readonly folder: string; readonly deviceId: string }> => {
  const folder = join(world.folder, '..', 'killed')
  const opened = await openStores(folder, { now: () => worldNowAt })
  if (!opened.ok) throw new Error(opened.error.code)
  const { deviceId, publicKey } = createKeyFiles(join(folder, 'keys')).create()
  const { actorId } = mia
  // whoever opens it with the clock of this machine is in the spring of that world, where nothing has expired
  const clockShiftMs = worldNowAt - Date.now()
  opened.value.profiles.save({ ...world.profile, actorId, identities: [{ actorId, deviceId }], clockShiftMs })
  opened.value.close()
  const device = { deviceId, publicKey, actorId, admittedAt: worldNowAt, revokedAfterSeq: null }
  await world.publishRegistry((registry) => ({
    ...registry,
    actors: [...registry.actors, mia],
    devices: [...registry.devices, device],
  }))
  return { folder, deviceId }
}

/** Paths of the files that the child has called committed before it was killed. */
const exchangeAndKill = async (
  { script, folder, share }: { readonly script: string; readonly folder: string; readonly share: string },
  word: 'ready' | 'synced',
  afterMs: number,
): Promise<readonly string[]> => {
  const args = [script, folder, share, mia.actorId, 'nordbad']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  while (!said.includes(word) && child.exitCode === null) await wait(10)
  await wait(afterMs)
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
  // the last line may be cut: what is not said whole is not claimed
  const lines = said.split('\n').slice(0, -1)
  return lines.flatMap((line) => (line.startsWith('wrote ') ? [line.slice(6)] : []))
}

it(
  `D04 a program killed while it sends and reads, ${kills} times: nothing committed is lost, and the outbox goes on (seed ${seedOfRun})`,
  { timeout: 400_000 },
  async () => {
    const script = await bundledScript('test/support/exchangeForever.ts', newDataFolder())
    const region = await createRegion(10)
    const random = createRandom(seedOfRun)
    const { folder, deviceId } = await createDataFolder(region)
    const claimed: string[] = []
    let heads = 0
    for (let round = 0; round < kills; round += 1) {
      region.publishEach()
      claimed.push(
        ...(await exchangeAndKill(
          { script, folder, share: region.world.folder },
          round % 2 === 0 ? 'ready' : 'synced',
          random() * 60,
        )),
      )
      const client = new BetterSqlite3(databaseFile(folder), { readonly: true })
      expect(client.pragma('integrity_check', { simple: true })).toBe('ok')
      client.close()
      const opened = await openStores(folder, { now: () => worldNowAt })
      if (!opened.ok) throw new Error(opened.error.code)
      const { chains, outbox, close } = opened.value
      expect(claimed.filter((path) => outbox.byPath(path) === null)).toEqual([])
      const read = chains.heads().reduce((sum, { seq }) => sum + seq, 0)
      expect(read).toBeGreaterThanOrEqual(heads)
      heads = read
      close()
    }
    expect(claimed.length).toBeGreaterThan(kills / 4)

    const created = await createBackend({ dataFolder: folder, appVersion: '0.0.0' })
    if (!created.ok) throw new Error(created.error.code)
    const { status } = await syncOf(created.value).run()
    expect(status).toMatchObject({ state: 'fine', waiting: 0, refused: [] })
    // a kill in the middle of a publication leaves its temp for a day
    const files = filesIn(join(region.world.folder, 'outlets', 'nordbad', deviceId)).filter(
      (path) => !path.includes('/.tmp-'),
    )
    const numbers = files.map((path) => path.slice(8, 18))
    const all = Array.from({ length: numbers.length }, (_, nth) => String(nth + 1).padStart(10, '0'))
    expect(numbers.toSorted()).toEqual(all)
    expect(numbers.length).toBeGreaterThanOrEqual(claimed.length)
    const known = created.value.workspace().stores.chains.heads()
    const seqOf = (outletId: string) => known.find(({ ownerId }) => ownerId === outletId)?.seq
    expect(region.outletIds.map(seqOf)).toEqual(region.outletIds.map(() => kills))
    expect(seqOf(id('nordbad'))).toBe(numbers.length)
    await created.value.close()
    const said = `${kills} kills: ${claimed.length} files called committed, ${numbers.length} on the share, one a number; all ${kills} files of each of ten outlets read`
    saw('D04', said, { seed: seedOfRun, tool: 'kill -9' })
    region.world.dispose()
  },
)
