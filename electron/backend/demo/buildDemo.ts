import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Registry } from '../../../shared/sync/model.ts'
import type { Profile } from '../../../shared/sync/ports.ts'
import type { Backend } from '../backend.ts'
import type { RunningBackend } from '../createBackend.ts'
import type { Progress } from '../jobs/jobs.ts'
import { createHousePack } from '../packs/housePack.ts'
import { createDirectoryShare } from '../share/directoryShare.ts'
import { enqueueContent } from '../share/enqueueContent.ts'
import { foundOrganisation } from '../trust/foundOrganisation.ts'
import { demoNowAt, firstPackAt, firstPackOn } from './calendar.ts'
import { adminId, createCompany, managerIdOf, type Company } from './company.ts'
import { createDemoBackend, type DemoBackend } from './demoBackend.ts'
import { exchangeDemo } from './demoShare.ts'
import { fillOutlet } from './fill.ts'
import { createHistory } from './history.ts'
import { organisationId, places } from './places.ts'
import { createSeededSecrets } from './seededSecrets.ts'
import { clockOffMs, faultOf } from './story.ts'
import { createTimeline } from './timeline.ts'
import { createOutletWorld } from './world.ts'

export type DemoDeps = Backend & Pick<RunningBackend, 'openAside'>

export interface DemoOrder {
  readonly seed: number
  /** Where it is built, and where it will lie in the end. */
  readonly folder: string
  readonly finalFolder: string
  /** The real clock, epoch ms. */
  readonly nowAt: number
}

export const shareFolderOf = (folder: string): string => join(folder, 'demo-share')

const found = (backend: DemoBackend, { registry, profile }: Company): Profile => {
  const { stores, keys } = backend.workspace()
  const publishedBy = registry.actors.find(({ role }) => role === 'admin')?.name ?? ''
  const pack = createHousePack({ organisationId, publishedAt: firstPackAt, effectiveOn: firstPackOn, publishedBy })
  backend.setNow(firstPackAt)
  const founder = registry.devices.find(({ actorId }) => actorId === adminId)
  if (founder === undefined) throw new Error('the demo has no admin')
  return stores.transaction(() => {
    const content = { registry, pack, shareId: profile.shareId }
    const founded = { ...profile, ...foundOrganisation({ stores, keys }, founder, content, firstPackAt) }
    stores.profiles.save(founded)
    return founded
  })
}

/** A last entry from the device whose clock is wrong: it says how far the share is ahead. */
const tellClock = (backend: DemoBackend): void => {
  const { stores } = backend.workspace()
  for (const place of places.filter(({ key }) => faultOf(key) === 'clockDoubtful')) {
    const { outletId } = place.outlet
    const report = { outletId, week: null, overrides: stores.overrides.list(outletId) }
    const at = demoNowAt - 18 * 60 * 60_000 - clockOffMs
    enqueueContent(backend, {
      by: managerIdOf(place),
      content: { type: 'report', report },
      at,
      shareMinusDeviceMs: clockOffMs,
    })
  }
}

const fillAll = async (backend: DemoBackend, seed: number, { report, breathe }: Progress): Promise<void> => {
  for (const [nth, place] of places.entries()) {
    report('plans', nth, places.length)
    await breathe()
    fillOutlet(backend.workspace().stores, createOutletWorld(seed, place, backend.zones), nth)
  }
}

/** Steps that share one transaction: a disk that is asked to settle 400 times is slow. */
const together = 12

const playAll = async (
  backend: DemoBackend,
  order: DemoOrder,
  registry: Registry,
  { report, breathe }: Progress,
): Promise<void> => {
  const { stores } = backend.workspace()
  const history = createHistory(backend, order.seed, registry.actors)
  const steps = createTimeline(order.seed)
  for (let at = 0; at < steps.length; at += together) {
    report('history', at, steps.length)
    await breathe()
    stores.transaction(() => {
      for (const step of steps.slice(at, at + together)) history.play(step)
    })
  }
  tellClock(backend)
}

/** Builds a whole data folder, with its share inside. Rejects with `JobCancelled` when the person cancels; the folder is then to be thrown away. */
export const buildDemo = async (outer: DemoDeps, order: DemoOrder, progress: Progress): Promise<void> => {
  const { folder, finalFolder, seed, nowAt } = order
  const shareFolder = shareFolderOf(folder)
  await mkdir(shareFolder, { recursive: true })
  const { stores, keys } = await outer.openAside(folder, createSeededSecrets(seed))
  const share = createDirectoryShare(shareFolder)
  try {
    progress.report('company', 0, 1)
    const company = createCompany(seed, keys, { shareFolder: shareFolderOf(finalFolder), nowAt })
    const backend = createDemoBackend(outer, { dataFolder: folder, stores, keys, share }, seed)
    const profile = found(backend, company)
    await fillAll(backend, seed, progress)
    await playAll(backend, order, company.registry, progress)
    const files = stores.outbox.waiting().length
    let moved = 0
    const onFile = (): void => {
      progress.report('share', moved, 2 * files)
      moved += 1
    }
    await exchangeDemo(backend, share, profile, shareFolder, { onFile, breathe: progress.breathe })
  } finally {
    await share.close()
    stores.close()
  }
}
