import { join } from 'node:path'
import { createKeyFiles } from '#backend/keys/keyFiles.ts'
import { foundOrganisation } from '#backend/trust/foundOrganisation.ts'
import { openStores } from '#db/openStores.ts'
import { id } from '#shared/kernel/ids.ts'
import { instantOf } from '#shared/kernel/time.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { admin, manager, testOutlet, testPack, testPerson, testProfile, testRegistry } from './testOrganisation.ts'

export const lead: Actor = { actorId: id('lea'), name: 'Lea', role: 'lead', outletIds: [], regionIds: [id('south')] }
export const auditor: Actor = { actorId: id('aud'), name: 'Aud', role: 'auditor', outletIds: [], regionIds: [] }
const actors = [manager, admin, lead, auditor]

export const seededWeekOn = '2026-03-16'
const zone = [{ fromAt: 0, offsetMinutes: 60 }]
/** On Monday of the seeded week, in Berlin. */
export const seededAt = (hour: number): number => instantOf(seededWeekOn, hour * 60, zone)

/** A data folder with real keys and a real database, in which one may act as anybody; two people, one shift, no share. */
export const seedFolder = async (folder: string): Promise<void> => {
  const opened = await openStores(folder, { now: () => seededAt(9) })
  if (!opened.ok) throw new Error(opened.error.code)
  const stores = opened.value
  const keys = createKeyFiles(join(folder, 'keys'))
  // draws the secret of the pseudonyms, so that copies of this folder share it
  keys.hmac('seed', '')
  const identities = actors.map(({ actorId }) => ({ actorId, ...keys.create() }))
  const founder = identities.find(({ actorId }) => actorId === admin.actorId)
  if (founder === undefined) throw new Error('no admin')
  const registry = {
    ...testRegistry([testOutlet('nordbad'), testOutlet('westbad')]),
    actors,
    devices: identities.map((identity) => ({ ...identity, admittedAt: 0, revokedAfterSeq: null })),
  }
  stores.transaction(() => {
    const founded = foundOrganisation(
      { stores, keys },
      founder,
      { registry, pack: testPack(), shareId: testProfile.shareId },
      seededAt(9),
    )
    stores.profiles.save({
      ...testProfile,
      ...founded,
      demo: true,
      identities: identities.map(({ actorId, deviceId }) => ({ actorId, deviceId })),
    })
    stores.people.saveAll([testPerson('anna'), testPerson('ben')])
    stores.plans.saveShifts(id('nordbad'), [
      {
        shiftId: id('early'),
        personId: id('anna'),
        role: 'guard',
        startAt: seededAt(8),
        endAt: seededAt(14),
        breaks: [],
      },
    ])
  })
  stores.close()
}
