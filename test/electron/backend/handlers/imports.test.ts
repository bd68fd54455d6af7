import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { contentOf, lines } from '#test/support/csv.ts'
import { headings, mappings, openImportDesk, type ImportDesk } from '#test/support/importDesk.ts'
import { importToEnd } from '#test/support/importJob.ts'
import { storeSources } from '#test/support/sqliteStores.ts'
import { admin, manager, testPerson } from '#test/support/testOrganisation.ts'

const outletId = id<'Outlet'>('nordbad')

describe.each(storeSources)('imports on $name', (source) => {
  let desk: ImportDesk

  beforeEach(async () => {
    desk = await openImportDesk(source)
  })
  afterEach(() => desk.dispose())

  describe('preview', () => {
    it('shows encoding, delimiter, the first 50 rows and a guessed mapping; later the remembered one', async () => {
      const rows = Array.from({ length: 60 }, (_, at) => `Person ${at};guard;38,5;1.2.1990;`)
      const file = Buffer.from(lines(headings.people, ...rows), 'latin1')
      const preview = await desk.preview('people', file)
      expect(preview).toMatchObject({
        ok: true,
        value: { encoding: 'utf-8', delimiter: ';', lines: 60, mapping: mappings.people, remembered: false },
      })
      expect(preview.ok && preview.value.rows).toHaveLength(50)
      expect(preview.ok && preview.value.fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
        'name',
        'role',
      ])
      const odd = { name: 0, role: 1 }
      await desk.must('people', file, { mapping: odd })
      expect(await desk.preview('people', file)).toMatchObject({
        value: { mapping: odd, remembered: true },
      })
    })

    it.each([
      ['badEncoding', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x0a])],
      ['badCsv', lines('a,b', '"1,2')],
      ['badCsv', ''],
    ] as const)('is refused as %s', async (why, file) => {
      const reply = await desk.preview('people', file)
      expect(reply).toMatchObject({ ok: false, error: { code: 'refused', why } })
    })
  })

  describe('all or nothing', () => {
    const mixed = lines('time,quantity', '2026-03-16 09:00,5', '2026-03-16 10:00,x')

    it('stores nothing in a dry run, nor a mapping', async () => {
      expect(await desk.must('demand', mixed, { dryRun: true })).toMatchObject({
        accepted: 1,
        rejected: 1,
        dryRun: true,
      })
      expect(desk.demand()).toEqual([])
      const preview = await desk.preview('demand', mixed)
      expect(preview.ok && preview.value.remembered).toBe(false)
    })

    it('refuses the file for one bad row, unless the rest is wanted', async () => {
      expect(await desk.run('demand', mixed)).toMatchObject({
        ok: false,
        error: { why: 'rowsRejected', details: { rejected: 1, line: 3, code: 'notANumber' } },
      })
      expect(desk.demand()).toEqual([])
      expect(await desk.must('demand', mixed, { acceptPartial: true })).toMatchObject({ accepted: 1, rejected: 1 })
      expect(desk.demand()).toHaveLength(1)
    })

    it('takes everything back when storing fails half-way', async () => {
      desk.backend.stores.people.saveAll([testPerson('p1', { name: 'Anna' })])
      const { edit } = desk.backend.stores.plans
      const failing = {
        ...desk.backend.stores,
        plans: {
          ...desk.backend.stores.plans,
          edit: (...input: Parameters<typeof edit>) =>
            input[1] === '2026-03-23' ? { ok: false as const, error: 'stale' as const } : edit(...input),
        },
      }
      const broken = { ...desk.backend, workspace: () => ({ ...desk.backend.workspace(), stores: failing }) }
      const file = lines(
        headings.shifts,
        'Anna,guard,2026-03-16 09:00,2026-03-16 17:00,,',
        'Anna,guard,2026-03-23 09:00,2026-03-23 17:00,,',
      )
      const request = {
        kind: 'shifts' as const,
        content: contentOf(file),
        mapping: mappings.shifts,
        outletId,
        dryRun: false,
        acceptPartial: false,
      }
      await expect(importToEnd(broken, request, { actor: manager })).rejects.toThrow('stale')
      expect(desk.shifts()).toEqual([])
      expect(desk.backend.stores.plans.state(outletId, '2026-03-16').seq).toBe(0)
    })

    it('is refused without a column that is needed', async () => {
      expect(await desk.run('demand', mixed, { mapping: { time: 0 } })).toMatchObject({
        error: { why: 'badCsv', details: { field: 'quantity' } },
      })
      expect(await desk.run('demand', mixed, { mapping: { time: 0, quantity: 7 } })).toMatchObject({
        error: { why: 'badCsv', details: { field: 'quantity' } },
      })
    })

    it('asks for the outlet where there are several to choose from', async () => {
      expect(await desk.run('demand', mixed, { as: admin, nowhere: true })).toMatchObject({
        error: { why: 'badCsv', details: { field: 'outlet' } },
      })
    })

    it('stays in the data folder in which it began', async () => {
      const { backend } = desk
      const [began, other] = [backend.workspace(), await source.open()]
      let present = began
      const switching = { ...backend, workspace: () => present }
      const usual = { kind: 'demand' as const, mapping: mappings.demand, outletId, dryRun: false, acceptPartial: true }
      const importing = importToEnd(switching, { ...usual, content: contentOf(mixed) }, { actor: manager })
      present = { ...began, stores: other.stores }
      expect(await importing).toMatchObject({ ok: true })
      expect(desk.demand()).toHaveLength(1)
      expect(other.stores.demand.between(outletId, 0, Date.UTC(2100, 0, 1))).toEqual([])
      other.dispose()
    })

    it.each([
      ['a manager of another outlet', { as: { ...manager, outletIds: [] } }],
      ['a lead', { as: { ...manager, role: 'lead' as const } }],
      ['an auditor', { as: { ...manager, role: 'auditor' as const } }],
    ])('is forbidden to %s', async (_, over) => {
      expect(await desk.run('demand', mixed, over)).toEqual({ ok: false, error: { code: 'forbidden' } })
    })

    it('refuses an outlet that nobody knows', async () => {
      expect(await desk.run('demand', mixed, { as: admin, outletId: id('gone') })).toMatchObject({
        error: { why: 'notFound' },
      })
    })
  })

  it(
    'takes 100,000 lines, lets others have their turn meanwhile, and counts every error',
    { timeout: 60_000 },
    async () => {
      const start = Date.UTC(2020, 0, 1)
      const rows = Array.from({ length: 100_000 }, (_, at) => {
        const time = new Date(start + at * 15 * 60_000).toISOString().slice(0, 16)
        return `${time}Z,${at % 100 === 0 ? 'x' : at % 50}`
      })
      const order: string[] = []
      const importing = desk
        .must('demand', lines(headings.demand, ...rows), { acceptPartial: true })
        .finally(() => order.push('import'))
      for (const turn of ['first', 'second', 'third', 'fourth']) {
        await nextTurn()
        order.push(turn)
      }
      const result = await importing
      expect(order).toEqual(['first', 'second', 'third', 'fourth', 'import'])
      expect(result).toMatchObject({ accepted: 99_000, rejected: 1_000 })
      expect(result.errors).toHaveLength(500)
      expect(desk.demand()).toHaveLength(99_000)
    },
  )
})
