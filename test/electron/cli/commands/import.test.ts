import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStores } from '#db/openStores.ts'
import { id } from '#shared/kernel/ids.ts'
import { plumblineInside } from '#test/support/plumbline.ts'
import { seedFolder } from '#test/support/seededFolder.ts'

const root = mkdtempSync(join(tmpdir(), 'plumbline-import-'))
const seed = join(root, 'seed')
let data = ''
let made = 0
beforeAll(() => seedFolder(seed))
beforeEach(() => {
  made += 1
  data = join(root, `data-${made}`)
  cpSync(seed, data, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const file = (text: string | Uint8Array): string => {
  const path = join(root, 'rows.csv')
  writeFileSync(path, text)
  return path
}
const take = (kind: string, text: string | Uint8Array, ...options: readonly string[]) =>
  plumblineInside('--json', 'import', kind, file(text), '--data', data, '--outlet', 'nordbad', ...options)
const stored = async () => {
  const opened = await openStores(data, { now: () => 0 })
  if (!opened.ok) throw new Error(opened.error.code)
  const { demand, people, close } = opened.value
  const found = {
    demand: demand.between(id('nordbad'), 0, Date.UTC(2100, 0)).map(({ quantity }) => quantity),
    people: people.list(id('nordbad')).map(({ name }) => name),
  }
  close()
  return found
}

describe('columns', () => {
  it('are found by a name that holds a sign of equality', async () => {
    const ran = await take('demand', 'when,a=b,a\n2026-03-16T10:00,7,3\n', '--map', 'time=when', 'quantity=a=b')
    expect(ran.code).toBe(0)
    expect((await stored()).demand).toEqual([7])
  })

  it('are found by their number', async () => {
    const ran = await take('demand', 'x,y\n2026-03-16T10:00,9\n', '--map', 'time=1', 'quantity=2')
    expect(ran.code).toBe(0)
    expect((await stored()).demand).toEqual([9])
  })

  it.each(['quantiyt=count', '__proto__=1', 'quantity=nowhere', 'quantity=0', 'quantity=-1', 'quantity', '=count', ''])(
    'are refused for %j, and nothing is stored',
    async (pair) => {
      const ran = await take('demand', 'time,count\n2026-03-16T10:00,5\n', '--map', pair)
      expect(ran).toMatchObject({ code: 2, json: { error: 'unknownColumn' } })
      expect((await stored()).demand).toEqual([])
    },
  )

  it('beyond the last are refused', async () => {
    const ran = await take('demand', 'time,count\n2026-03-16T10:00,5\n', '--map', 'quantity=3')
    expect(ran).toMatchObject({ code: 2, json: { error: 'badCsv' } })
  })
})

describe('rows', () => {
  const mixed = 'name,role\nEmil,guard\nFrida,captain\n'

  it('that are bad stop the good ones, which are told of and not stored', async () => {
    expect(await take('people', mixed)).toMatchObject({ code: 2, json: { error: 'rowsRejected' } })
    expect((await stored()).people).not.toContain('Emil')
  })

  it('that are bad are left out where the rest is wanted', async () => {
    expect(await take('people', mixed, '--partial')).toMatchObject({ code: 0, json: { accepted: 1, rejected: 1 } })
    expect((await stored()).people).toContain('Emil')
    expect((await stored()).people).not.toContain('Frida')
  })

  it('are listed by line and code for people, and nothing is stored in a dry run', async () => {
    const own = ['--data', data, '--outlet', 'nordbad']
    const ran = await plumblineInside('import', 'people', file(mixed), ...own, '--dry-run')
    expect(ran.code).toBe(2)
    expect(ran.out).toMatch(/3.*unknownRole.*captain/)
    expect((await stored()).people).toHaveLength(2)
  })
})

describe('the outlet', () => {
  it.each(['nowhere', 'westbad', ''])('%j, which this actor does not plan, is refused', async (outlet) => {
    const own = ['--data', data, '--outlet', outlet]
    const ran = await plumblineInside('--json', 'import', 'people', file('name,role\nEmil,guard\n'), ...own)
    expect(ran).toMatchObject({ code: 2, json: { error: 'unknownOutlet' } })
    expect((await stored()).people).not.toContain('Emil')
  })

  it('may be given by its name', async () => {
    const own = ['--data', data, '--outlet', 'Outlet nordbad']
    const ran = await plumblineInside('import', 'people', file('name,role\nEmil,guard\n'), ...own)
    expect(ran).toMatchObject({ code: 0, out: 'Outlet nordbad: 1 row\n1 row accepted, 0 rejected.\n' })
  })

  it.each([
    ['de', '1 Zeile übernommen, 0 abgelehnt. Probelauf: nichts wurde gespeichert.'],
    ['da', '1 linje taget ind, 0 afvist. Prøvekørsel: intet blev gemt.'],
  ])('and the numbers are told in %s, a dry run too', async (lang, sentence) => {
    const own = ['--data', data, '--outlet', 'nordbad', '--dry-run']
    const ran = await plumblineInside('--lang', lang, 'import', 'people', file('name,role\nEmil,guard\n'), ...own)
    expect(ran.out).toContain(sentence)
    expect((await stored()).people).not.toContain('Emil')
  })
})

describe('files', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['nothing at all', '', 'badCsv'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3), 'badEncoding'],
    ['half of UTF-16', Uint8Array.of(0xff, 0xfe, 0x61), 'badEncoding'],
    ['a quote that never closes', 'name,role\n"Emil,guard\n', 'badCsv'],
    ['blank lines', '\n\n\n', 'badCsv'],
  ])('with %s are refused', async (_, text, error) => {
    expect(await take('people', text)).toMatchObject({ code: 2, json: { error } })
    expect((await stored()).people).toHaveLength(2)
  })

  it('that are folders or not there are refused before the data folder is opened', async () => {
    for (const path of [root, join(root, 'nowhere.csv')]) {
      const ran = await plumblineInside('--json', 'import', 'people', path, '--data', join(root, 'never'))
      expect(ran).toMatchObject({ code: 2, json: { error: 'notAFile' } })
    }
    const opened = await plumblineInside('--json', 'status', '--data', file('not a folder'))
    expect(opened).toMatchObject({ code: 2, json: { error: 'dataReadOnly' } })
  })
})
