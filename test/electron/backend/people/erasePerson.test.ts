/** A person is erased in the outlet: gone from every table and from the file itself; what was published still verifies. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { composeBackend, type Composed } from '#backend/compose.ts'
import { verifyShareFolder } from '#backend/share/verifyShare.ts'
import type { PersonTraces, PersonView, WeekBoard } from '#shared/contract/roster.ts'
import type { OutletId } from '#shared/kernel/ids.ts'
import { addDays, localOf, weekOf, type LocalDate } from '#shared/kernel/time.ts'
import { createCliOrganisation, type CliOrganisation } from '#test/support/cliOrganisation.ts'
import { plumblineJson } from '#test/support/plumbline.ts'

const name = 'Wilhelmine Ysbrandt'
const birthOn = '1987-05-04'
const thisWeekOn = weekOf(localOf(Date.now(), [{ fromAt: 0, offsetMinutes: 0 }]).on)
const weekOn = addDays(thisWeekOn, -7)
const laterOn = addDays(thisWeekOn, 14)

let pools: CliOrganisation
let composed: Composed
let outletId: OutletId
let person: PersonView
const ask = async <T>(method: string, input: object = {}): Promise<T> => {
  const reply = await composed.dispatch(method, input)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value as T
}
const importRows = async (kind: string, rows: string): Promise<void> => {
  const file = pools.keep(`${kind}.csv`, rows)
  await plumblineJson('import', kind, file, '--data', pools.manager, '--outlet', 'Lido')
}
const shiftOn = (on: LocalDate, who: string): string => `${who},guard,${on},08:00,14:00\n`
const open = async (): Promise<void> => {
  const opened = await composeBackend({ dataFolder: pools.manager, appVersion: '0.0.0' })
  if (!opened.ok) throw new Error(opened.error.code)
  composed = opened.value
  const { outlets } = await ask<{ outlets: readonly { outletId: OutletId }[] }>('session.get')
  outletId = outlets[0]?.outletId ?? outletId
  const people = await ask<readonly PersonView[]>('people.list', { outletId })
  person = people.find((one) => one.name === name) ?? person
}
const board = (on: LocalDate) => ask<WeekBoard>('roster.open', { outletId, weekOn: on })
const edit = async (on: LocalDate, label: string, changes: readonly object[]): Promise<void> => {
  const { edits } = await board(on)
  await ask('roster.edit', { outletId, weekOn: on, label, baseSeq: edits.seq, changes })
}
/** Everything in the database's files, whatever table or free page it lies in. */
const bytesHere = (): Buffer =>
  Buffer.concat(
    ['plumbline.sqlite', 'plumbline.sqlite-wal', 'plumbline.sqlite-shm']
      .map((file) => join(pools.manager, file))
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file)),
  )

beforeAll(async () => {
  pools = await createCliOrganisation()
  await importRows(
    'people',
    `name,role,skills,birth date\n${name},guard,lifeguard,${birthOn}\nCa,guard,lifeguard,1991-01-01\n`,
  )
  await importRows(
    'shifts',
    `person,role,date,start,end\n${shiftOn(weekOn, name)}${shiftOn(addDays(weekOn, 1), 'Ca')}${shiftOn(laterOn, name)}`,
  )
  await importRows('demand', `time,quantity\n${weekOn}T10:00,40\n`)
  await pools.publish(weekOn)
  await open()
  // an edit that names the person is kept for undo
  const { shifts } = await board(weekOn)
  const own = shifts.find(({ personId }) => personId === person.personId)
  await edit(weekOn, 'move', [{ before: own, after: { ...own, endAt: (own?.endAt ?? 0) + 900_000 } }])
}, 60_000)
afterAll(async () => {
  await composed.close()
  pools.end()
})
beforeEach(() => expect(person.name).toBe(name))

describe('erasing a person', () => {
  it('says before what it will meet, and the name is really there', async () => {
    expect(await ask<PersonTraces>('people.traces', { outletId, personId: person.personId })).toEqual({
      plannedShifts: 1,
      pastShifts: 1,
      reasons: 0,
      backups: expect.any(Number) as number,
    })
    expect(bytesHere().includes(name)).toBe(true)
  })

  it('is refused while the person is planned, and changes nothing then', async () => {
    const refused = await composed.dispatch('people.erase', { outletId, personId: person.personId })
    expect(refused).toMatchObject({ ok: false, error: { why: 'stillPlanned', details: { shifts: 1 } } })
    expect((await ask<readonly PersonView[]>('people.list', { outletId })).map((one) => one.name)).toContain(name)
  })

  it('leaves neither name nor birth date in any table, undo log or page of the file', async () => {
    const { shifts } = await board(laterOn)
    await edit(
      laterOn,
      'assign',
      shifts.map((shift) => ({ before: shift, after: { ...shift, personId: null } })),
    )
    await ask('people.erase', { outletId, personId: person.personId })
    const people = await ask<readonly PersonView[]>('people.list', { outletId })
    expect(people.find(({ personId }) => personId === person.personId)).toMatchObject({
      name: `#${person.personId.slice(0, 6)}`,
      birthOn: null,
      skills: [],
      flags: [],
      availability: [],
      active: false,
    })
    expect(bytesHere().includes(name)).toBe(false)
    await composed.close()
    const bytes = bytesHere()
    expect([name, 'Ysbrandt', birthOn].filter((text) => bytes.includes(text))).toEqual([])
    expect(bytes.includes('1991-01-01')).toBe(true)
    await open()
  })

  it('leaves the published week verifiable, byte for byte, to a stranger', async () => {
    const verified = await verifyShareFolder(pools.share)
    expect(verified).toMatchObject({ ok: true, value: { ok: true, refused: [], mismatches: [], verdictsReplayed: 1 } })
  })

  it('leaves the past week readable, with a neutral number in the place of the person', async () => {
    const { shifts, people } = await board(weekOn)
    expect(shifts.map(({ personId }) => personId)).toContain(person.personId)
    expect(people.find(({ personId }) => personId === person.personId)?.name).toMatch(/^#.{6}$/)
    await ask('roster.undo', { outletId, weekOn })
    expect((await board(weekOn)).edits.redo).not.toBeNull()
  })

  it('finds nobody of another outlet, and nobody twice by name', async () => {
    const stranger = await composed.dispatch('people.erase', { outletId, personId: 'nobody' })
    expect(stranger).toMatchObject({ ok: false, error: { why: 'notFound' } })
  })
})
