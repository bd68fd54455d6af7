import BetterSqlite3 from 'better-sqlite3'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createConnection } from '#db/connection.ts'
import { applyMigrations } from '#db/migrate.ts'
import { migrations } from '#db/migrations/migrations.ts'
import { createPackStore } from '#db/repositories/organisation.ts'
import { id } from '#shared/kernel/ids.ts'
import { testPack } from '#test/support/testOrganisation.ts'

/** A database of the first version, with two versions of the rules in it. */
let client: BetterSqlite3.Database
beforeEach(() => {
  client = new BetterSqlite3(':memory:')
  onTestFinished(() => void client.close())
  applyMigrations(client, migrations.slice(0, 1), 0)
  for (const [version, on] of [
    [1, '2026-01-05'],
    [2, '2026-03-02'],
  ] as const) {
    const pack = JSON.stringify(testPack({ version, effectiveOn: on }))
    client.prepare('INSERT INTO packs (version, effective_on, pack) VALUES (?, ?, ?)').run(version, on, pack)
  }
})
const upgrade = () => applyMigrations(client, migrations.slice(1), 1)

describe('versions from before there were trials', () => {
  it('keep their bytes and hold for every outlet', () => {
    const before = client.prepare('SELECT version, effective_on, pack FROM packs').all()
    upgrade()
    expect(client.prepare('SELECT version, effective_on, pack FROM packs').all()).toEqual(before)
    const packs = createPackStore(createConnection(client))
    expect(packs.inForce('2026-03-02', id('nordbad'))).toEqual(testPack({ version: 2, effectiveOn: '2026-03-02' }))
    expect([packs.inForce('2026-02-01')?.version, packs.inForce('2026-03-02')?.version]).toEqual([1, 2])
  })

  it('stand beside one that is tried', () => {
    upgrade()
    const packs = createPackStore(createConnection(client))
    packs.save(testPack({ version: 3, effectiveOn: '2026-03-09', canary: [id('nordbad')] }))
    const at = (outletId: string) => packs.inForce('2026-03-09', id(outletId))?.version
    expect([at('nordbad'), at('westbad')]).toEqual([3, 2])
    expect(client.prepare('SELECT canary FROM packs ORDER BY version').pluck().all()).toEqual([
      null,
      null,
      '["nordbad"]',
    ])
  })
})

describe('the tables of reviews refuse', () => {
  it.each([
    ['two reviews of one content by one admin', 'pack_reviews', `('d', 'ben', 1, '{}')`, /UNIQUE/],
    ['two proposals of one content by one admin', 'pack_proposals', `('d', 'ben', 1, '{}')`, /UNIQUE/],
  ])('%s', (_, table, values, problem) => {
    upgrade()
    const insert = () => client.exec(`INSERT INTO ${table} VALUES ${values}`)
    insert()
    expect(insert).toThrow(problem)
  })

  it.each([
    ['a review without its time', 'pack_reviews', `('d', 'ben', NULL, '{}')`, /NOT NULL/],
    ['a proposal at no time', 'pack_proposals', `('d', 'ben', 'soon', '{}')`, /cannot store TEXT/],
  ])('%s', (_, table, values, problem) => {
    upgrade()
    expect(() => client.exec(`INSERT INTO ${table} VALUES ${values}`)).toThrow(problem)
  })
})
