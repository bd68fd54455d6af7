import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Workspace } from '#backend/backend.ts'
import { createBackups } from '#backend/backup/backups.ts'
import { createBackupHandlers } from '#backend/handlers/backups.ts'
import type { OpenedStores } from '#db/openStores.ts'
import { id } from '#shared/kernel/ids.ts'
import { ok } from '#shared/kernel/result.ts'
import { newDataFolder, openTestStores, testAt } from '#test/support/dataFolder.ts'
import { testPerson, testProfile } from '#test/support/testOrganisation.ts'

/** Opens and closes one folder as the program does. */
const createHost = async () => {
  const dataFolder = newDataFolder()
  let stores: OpenedStores = await openTestStores(dataFolder)
  let openings = 0
  const workspace = () => ({ dataFolder, stores, share: null }) as unknown as Workspace
  const backups = createBackups({
    workspace,
    copies: () => stores.backups,
    leave: async () => stores.close(),
    openFolder: async (folder) => {
      stores = await openTestStores(folder)
      openings++
    },
    report: (cause) => {
      throw cause
    },
    now: () => testAt,
  })
  return {
    dataFolder,
    stores: () => stores,
    openings: () => openings,
    handlers: createBackupHandlers({
      backups,
      workspace,
      damage: () => stores.damage(),
      clock: { now: () => testAt },
      appVersion: '1.2.3',
    }),
  }
}
const caller = { actor: null }

describe('backups through the door', () => {
  it('are created and listed, newest first', async () => {
    const { handlers } = await createHost()
    expect(await handlers['backups.list']({}, caller)).toEqual(ok([]))
    const first = await handlers['backups.create']({}, caller)
    const second = await handlers['backups.create']({}, caller)
    expect([first, second]).toEqual([
      ok({ file: '2026-03-16T12-00-00-000Z.sqlite' }),
      ok({ file: '2026-03-16T12-00-00-001Z.sqlite' }),
    ])
    const listed = await handlers['backups.list']({}, caller)
    expect(listed).toMatchObject(
      ok([
        { file: '2026-03-16T12-00-00-001Z.sqlite', createdAt: testAt + 1 },
        { file: '2026-03-16T12-00-00-000Z.sqlite', createdAt: testAt },
      ]),
    )
  })
  it('are restored, and the answer is the session of what is in place then', async () => {
    const { handlers, stores, dataFolder } = await createHost()
    stores().profiles.save({ ...testProfile, organisationName: 'Before' })
    stores().people.saveAll([testPerson('p1')])
    const created = await handlers['backups.create']({}, caller)
    stores().profiles.save({ ...testProfile, organisationName: 'After' })
    stores().people.saveAll([testPerson('p2'), testPerson('p3')])
    const file = created.ok ? created.value.file : ''
    expect(await handlers['backups.restore']({ file }, caller)).toMatchObject(
      ok({ organisation: 'Before', state: 'waiting', dataFolder, damage: null }),
    )
    stores().people.saveAll([testPerson('p4')])
    expect(stores().people.list(id('nordbad'))).toHaveLength(2)
  })
  it('are refused without closing anything where there is none, or only a damaged one', async () => {
    const { handlers, stores, openings, dataFolder } = await createHost()
    stores().people.saveAll([testPerson('p1')])
    const name = '2026-01-01T00-00-00-000Z.sqlite'
    const refused = (why: string) => ({ ok: false, error: { code: 'refused', why, details: { file: name } } })
    expect(await handlers['backups.restore']({ file: name }, caller)).toEqual(refused('noBackup'))
    mkdirSync(join(dataFolder, 'backups'))
    writeFileSync(join(dataFolder, 'backups', name), 'damaged'.repeat(1_000))
    expect(await handlers['backups.restore']({ file: name }, caller)).toEqual(refused('damagedDatabase'))
    expect(openings()).toBe(0)
    expect(stores().people.list(id('nordbad'))).toHaveLength(1)
  })
})
