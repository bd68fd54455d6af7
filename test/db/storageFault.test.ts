import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storageFaultOf } from '#db/storageFault.ts'

let folder: string
let client: BetterSqlite3.Database
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-fault-'))
  client = new BetterSqlite3(join(folder, 'a.sqlite'))
  client.exec('create table t (x text unique)')
})
afterEach(() => {
  client.close()
  rmSync(folder, { recursive: true, force: true })
})
const faultOf = (work: () => unknown) => {
  try {
    work()
  } catch (cause) {
    return storageFaultOf(cause)
  }
  throw new Error('nothing was thrown')
}

describe('what keeps a data folder from being written to', () => {
  it('is a full drive', () => {
    client.pragma(`max_page_count = ${String(client.pragma('page_count', { simple: true }))}`)
    expect(faultOf(() => client.prepare('insert into t values (?)').run('x'.repeat(100_000)))).toBe('diskFull')
    expect(client.prepare('select count(*) as n from t').get()).toEqual({ n: 0 })
  })

  it('is a folder that may only be read', () => {
    client.pragma('query_only = on')
    expect(faultOf(() => client.prepare('insert into t values (?)').run('x'))).toBe('dataReadOnly')
  })

  it('is named by the system for other files, and behind an error that wraps it', () => {
    const system = (code: string) => Object.assign(new Error(code), { code })
    expect(storageFaultOf(system('ENOSPC'))).toBe('diskFull')
    expect(storageFaultOf(system('EROFS'))).toBe('dataReadOnly')
    expect(storageFaultOf(new Error('outer', { cause: system('EDQUOT') }))).toBe('diskFull')
  })

  it('is none of the faults that are bugs', () => {
    client.prepare('insert into t values (?)').run('x')
    expect(faultOf(() => client.prepare('insert into t values (?)').run('x'))).toBeNull()
    expect(faultOf(() => client.prepare('no sql at all'))).toBeNull()
    for (const cause of [undefined, null, 'x', new Error('x'), { code: 5 }]) expect(storageFaultOf(cause)).toBeNull()
  })
})
