/** An outlet goes to somebody else: what they find on the share, and what a backup brings that the share never holds. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeBackend } from '#backend/compose.ts'
import { verifyShareFolder } from '#backend/share/verifyShare.ts'
import type { DevicesView } from '#shared/contract/devices.ts'
import type { PersonView, WeekBoard } from '#shared/contract/roster.ts'
import type { SessionView } from '#shared/contract/session.ts'
import { addDays, localOf, weekOf } from '#shared/kernel/time.ts'
import { admitByWords, type Joined } from '#test/support/admitByWords.ts'
import { createCliOrganisation, type CliOrganisation } from '#test/support/cliOrganisation.ts'
import { plumblineJson } from '#test/support/plumbline.ts'

const weekOn = weekOf(localOf(Date.now(), [{ fromAt: 0, offsetMinutes: 0 }]).on)

type Ask = <T>(method: string, input?: object) => Promise<T>
const withFolder = async <T>(dataFolder: string, work: (ask: Ask) => Promise<T>): Promise<T> => {
  const opened = await composeBackend({ dataFolder, appVersion: '0.0.0' })
  if (!opened.ok) throw new Error(opened.error.code)
  try {
    return await work(async <R>(method: string, input: object = {}) => {
      const reply = await opened.value.dispatch(method, input)
      if (!reply.ok) throw new Error(JSON.stringify(reply.error))
      return reply.value as R
    })
  } finally {
    await opened.value.close()
  }
}

let pools: CliOrganisation
let successor: string
let backup: string
beforeAll(async () => {
  pools = await createCliOrganisation()
  await pools.plan(weekOn)
  await pools.publish(weekOn)
  backup = (await plumblineJson<{ file: string }>('backup', '--data', pools.manager)).file
  const invitation = await withFolder(pools.admin, async (ask) => {
    const { devices } = await ask<DevicesView>('devices.list')
    const old = devices.find(({ name }) => name === 'Mia')
    const order = { deviceId: old?.deviceId, afterSeq: old?.files, reason: 'new job', successor: 'Nils' }
    return (await ask<{ invitation: string }>('devices.replace', order)).invitation
  })
  successor = pools.at('successor')
  const line = ['join', invitation, '--data', successor, '--share', pools.share, '--name', 'Nils']
  await admitByWords(pools.admin, successor, await plumblineJson<Joined>(...line))
}, 60_000)
afterAll(() => pools.end())

const lido = async (ask: Ask) => {
  const { outlets, actor } = await ask<SessionView>('session.get')
  return { outletId: outlets[0]?.outletId, actor }
}

describe('a successor', () => {
  it('finds the outlet and its rules, and nobody in it', async () => {
    await withFolder(successor, async (ask) => {
      const { outletId, actor } = await lido(ask)
      expect(actor).toMatchObject({ name: 'Nils', role: 'manager' })
      expect(await ask('people.list', { outletId })).toEqual([])
      expect((await ask<WeekBoard>('roster.open', { outletId, weekOn })).shifts).toEqual([])
    })
  })

  it('takes people and plans over from the backup that was handed on, and stays who they are', async () => {
    mkdirSync(join(successor, 'backups'), { recursive: true })
    cpSync(join(pools.manager, 'backups', backup), join(successor, 'backups', backup))
    await withFolder(successor, async (ask) => {
      const { outletId } = await lido(ask)
      expect(await ask('backups.takeOver', { file: backup })).toEqual({
        people: 2,
        shifts: 2,
        weeks: expect.any(Number) as number,
      })
      expect((await ask<readonly PersonView[]>('people.list', { outletId })).map(({ name }) => name)).toEqual([
        'Bo',
        'Ca',
      ])
      const board = await ask<WeekBoard>('roster.open', { outletId, weekOn })
      expect(board.shifts).toHaveLength(2)
      expect(board.revision).toBe(1)
      expect(board.edits.undo).toBeNull()
      expect((await lido(ask)).actor?.name).toBe('Nils')
    })
  })

  it('cannot take over twice, nor what is no backup', async () => {
    writeFileSync(join(successor, 'backups', 'notes.txt'), 'not a backup')
    await withFolder(successor, async (ask) => {
      await expect(ask('backups.takeOver', { file: backup })).rejects.toThrow('outletNotEmpty')
      for (const file of ['notes.txt', 'nowhere.sqlite', '../plumbline.sqlite'])
        await expect(ask('backups.takeOver', { file })).rejects.toThrow('noBackup')
    })
  })

  it('publishes the next week from their own device, and a stranger can verify it all', async () => {
    const nextOn = addDays(weekOn, 7)
    const shifts = `person,role,date,start,end\nBo,guard,${nextOn},08:00,14:00\n`
    const own = ['--data', successor, '--outlet', 'Lido'] as const
    await plumblineJson('import', 'shifts', pools.keep('next.csv', shifts), ...own)
    await plumblineJson('import', 'demand', pools.keep('need.csv', `time,quantity\n${nextOn}T10:00,40\n`), ...own)
    const { leaving } = await plumblineJson<{ leaving: readonly string[] }>('publish', ...own, '--week', nextOn)
    // confirmed by the one before, and taken over with the outlet
    expect(leaving).toEqual([])
    expect(await verifyShareFolder(pools.share)).toMatchObject({
      ok: true,
      value: { ok: true, refused: [], verdictsReplayed: 2 },
    })
  })
})
