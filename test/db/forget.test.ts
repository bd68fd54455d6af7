/** What was replaced or deleted is not to be found in the database's file afterwards. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStores, type OpenedStores } from '#db/openStores.ts'
import { id } from '#shared/kernel/ids.ts'
import { testPerson } from '#test/support/testOrganisation.ts'

let folder: string
let stores: OpenedStores
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-forget-'))
  const opened = await openStores(folder, { now: () => 0 })
  if (!opened.ok) throw new Error(opened.error.code)
  stores = opened.value
})
afterEach(() => {
  stores.close()
  rmSync(folder, { recursive: true, force: true })
})

const isThere = (text: string): boolean =>
  readdirSync(folder)
    .filter((name) => name.startsWith('plumbline.sqlite'))
    .some((name) => readFileSync(join(folder, name)).includes(text))

it('forgets names of people who were renamed or erased, and keeps everybody else', () => {
  const people = Array.from({ length: 400 }, (_, nth) => testPerson(`p${nth}`, { name: `Someone ${nth} of the crew` }))
  stores.people.saveAll([...people, testPerson('gone', { name: 'Wilhelmine Ysbrandt' })])
  stores.people.saveAll([testPerson('gone', { name: `Wilhelmine Ysbrandt-${'Longname '.repeat(300)}` })])
  expect(stores.people.erase(id('nordbad'), id('gone'))).toBe(true)
  expect(isThere('Wilhelmine')).toBe(true)
  stores.forget()
  expect(isThere('Wilhelmine')).toBe(false)
  expect(isThere('Someone 17 of the crew')).toBe(true)
  expect(stores.people.list(id('nordbad'))).toHaveLength(401)
})
