import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { HistoryExportView } from '#shared/contract/history.ts'
import { createCliDesk } from '#test/support/cliDesk.ts'
import { plumblineInside } from '#test/support/plumbline.ts'
import { testPack } from '#test/support/testOrganisation.ts'

const { at, json, keep, plumbline, stores } = createCliDesk()
const plan = ['export', 'plan', '--outlet', 'nordbad', '--week', '2026-03-16']

describe('export pack', () => {
  it('prints the newest, and any other by its version', async () => {
    await stores(({ packs }) => packs.save(testPack({ version: 2, effectiveOn: '2026-03-16', note: 'Second' })))
    expect((await json('export', 'pack')).json).toEqual(
      testPack({ version: 2, effectiveOn: '2026-03-16', note: 'Second' }),
    )
    expect((await json('export', 'pack', '--pack', '1')).json).toEqual(testPack())
  })

  it.each(['0', '3', '999999999'])('refuses version %s, which was never published', async (version) => {
    expect(await json('export', 'pack', '--pack', version)).toMatchObject({
      code: 2,
      json: { error: expect.stringMatching(/notFound|badInput/) },
    })
  })

  it('prints for people what it prints for programs, only wider', async () => {
    const [wide, narrow] = [await plumbline('export', 'pack'), await json('export', 'pack')]
    expect(JSON.parse(wide.out)).toEqual(narrow.json)
    expect(wide.out.split('\n').length).toBeGreaterThan(20)
    expect(narrow.out.trim().split('\n')).toHaveLength(1)
  })
})

describe('export plan', () => {
  it('leaves names, birth dates and availability at home', async () => {
    const ran = await plumbline(...plan)
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('"personId": "anna"')
    for (const secret of ['Name of anna', 'birthOn', '1990', 'availability']) expect(ran.out).not.toContain(secret)
  })

  it('is what check reads', async () => {
    const [pack, file] = [
      keep('pack.json', (await plumbline('export', 'pack')).out),
      keep('plan.json', (await plumbline(...plan)).out),
    ]
    const ran = await plumblineInside('--json', 'check', '--pack', pack, '--plan', file)
    // nobody knows what anna did in the week before
    expect(ran).toMatchObject({ code: 1, json: { evaluation: { findings: [{ verdict: { word: 'undetermined' } }] } } })
  })

  it('takes the name of the outlet too', async () => {
    const byName = await json('export', 'plan', '--outlet', 'Outlet nordbad', '--week', '2026-03-16')
    expect(byName.json).toEqual((await json(...plan)).json)
  })

  it.each<[string, readonly string[], string, RegExp]>([
    ['no outlet', ['--week', '2026-03-16'], 'badInput', /--outlet/],
    ['no week', ['--outlet', 'nordbad'], 'badInput', /--week/],
    ['neither', [], 'badInput', /--outlet/],
    ['an outlet of somebody else', ['--outlet', 'westbad', '--week', '2026-03-16'], 'unknownOutlet', /westbad/],
    ['an outlet without a name', ['--outlet', '', '--week', '2026-03-16'], 'unknownOutlet', /./],
    ['a week that begins on a Tuesday', ['--outlet', 'nordbad', '--week', '2026-03-17'], 'notMonday', /./],
  ])('with %s is refused', async (_, options, error, message) => {
    expect(await json('export', 'plan', ...options)).toMatchObject({
      code: 2,
      json: { error, message: expect.stringMatching(message) },
    })
  })

  it('is a matter of whoever plans: a lead sees the outlet and may not take its plan away', async () => {
    const line = ['export', 'plan', '--outlet', 'westbad', '--week', '2026-03-16', '--as', 'lead']
    expect(await json(...line)).toMatchObject({ code: 2, json: { error: 'forbidden' } })
  })
})

describe('export trust', () => {
  it('prints whose share it must be, and no secret', async () => {
    const { out, json: trust } = await json('export', 'trust')
    const profile = await stores(({ profiles }) => profiles.get())
    expect(trust).toEqual({
      shareId: profile?.shareId,
      organisationId: profile?.organisationId,
      rootSha256: profile?.rootSha256,
    })
    expect(out).not.toMatch(/private|secret/i)
  })
})

describe('export parquet', () => {
  it('writes what was published, and says how much', async () => {
    const folder = at('history')
    const { code, json: written } = await json('export', 'parquet', folder, '--as', 'lead')
    expect(code).toBe(0)
    const { files, weeks } = written as HistoryExportView
    const found = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
    expect(found.filter((name) => name.endsWith('.parquet'))).toHaveLength(files)
    expect(weeks > 0).toBe(files > 0)
  })

  it('asks where to, and takes no folder that holds something', async () => {
    expect(await json('export', 'parquet', '--as', 'lead')).toMatchObject({ code: 2, json: { error: 'badInput' } })
    const full = at('full')
    mkdirSync(full, { recursive: true })
    keep('full/file', 'x')
    expect(await json('export', 'parquet', full, '--as', 'lead')).toMatchObject({
      code: 2,
      json: { error: 'folderNotEmpty' },
    })
    expect(readdirSync(full)).toEqual(['file'])
  })

  it('is a matter of whoever compares', async () => {
    expect(await json('export', 'parquet', at('own'))).toMatchObject({ code: 2, json: { error: 'forbidden' } })
    expect(existsSync(at('own'))).toBe(false)
  })
})
