import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { JobFailed } from '#backend/jobs/jobs.ts'
import { createCliDesk } from '#test/support/cliDesk.ts'
import { withDoor, type Door } from '../../../electron/cli/door.ts'
import { CliFailure } from '../../../electron/cli/io.ts'
import { createSpeaker } from '../../../electron/cli/speaker.ts'

const desk = createCliDesk()
const speakerOn = (shown: string[] = []) =>
  createSpeaker(
    { out: () => undefined, err: (text) => shown.push(text), isTerminal: true },
    { json: false, lang: 'en' },
  )
const speaker = speakerOn()
const place = (as?: string) => ({ data: desk.data(), ...(as === undefined ? {} : { as }) })
const failureOf = async (work: Promise<unknown>): Promise<CliFailure> => {
  const cause = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(cause instanceof CliFailure)) throw new Error(`no failure but ${String(cause)}`)
  return cause
}
const actorAfter = () => desk.stores(({ profiles }) => profiles.get()?.actorId)
const nameOf = async (door: Door) => (await door.session()).actor?.name

describe('acting as somebody else', () => {
  it.each([
    ['by role', 'admin', 'Ada'],
    ['by name', 'Lea', 'Lea'],
    ['by id', 'aud', 'Aud'],
  ])('%s holds for the work and not after it', async (_, as, name) => {
    await withDoor(place(as), speaker, async (door) => expect(await nameOf(door)).toBe(name))
    expect(await actorAfter()).toBe('mia')
  })

  it('ends too where the work fails', async () => {
    const work = withDoor(place('admin'), speaker, async (door) => {
      await door.call('rules.publish', { effectiveOn: '2020-01-06', note: 'x' })
    })
    expect((await failureOf(work)).code).not.toBe('unknownActor')
    expect(await actorAfter()).toBe('mia')
  })

  it('needs a key of theirs in this folder', async () => {
    const failure = await failureOf(withDoor(place('santa'), speaker, () => Promise.resolve()))
    expect(failure).toMatchObject({ code: 'unknownActor', exitCode: 2 })
    expect(failure.message).toContain('santa')
  })

  it('means one person: without a wish it is whoever the folder belongs to', async () => {
    await withDoor(place(), speaker, async (door) => expect(await nameOf(door)).toBe('Mia'))
  })
})

describe('the data folder', () => {
  it('is given back after the work, whatever becomes of it', async () => {
    await withDoor(place(), speaker, () => Promise.resolve())
    const broken = withDoor(place(), speaker, () => Promise.reject(new RangeError('a bug')))
    await expect(broken).rejects.toThrow(RangeError)
    expect(await actorAfter()).toBe('mia')
  })

  it('is made where there is none, and refused where a file lies', async () => {
    const fresh = desk.at('fresh')
    await withDoor({ data: fresh }, speaker, async (door) => expect((await door.session()).state).toBe('fresh'))
    expect(readdirSync(fresh)).toContain('plumbline.sqlite')
    writeFileSync(desk.at('file'), '')
    const failure = await failureOf(withDoor({ data: desk.at('file') }, speaker, () => Promise.resolve()))
    expect(failure.code).toBe('dataReadOnly')
  })

  it.each<[string, string, (client: BetterSqlite3.Database) => void]>([
    ['of a newer version', 'newerDatabase', (client) => client.pragma('user_version = 99')],
    ['of another program', 'damagedDatabase', (client) => client.exec('UPDATE applied_migrations SET sha256 = 1')],
  ])('with a database %s is refused and left alone', async (_, code, change) => {
    const file = join(desk.data(), 'plumbline.sqlite')
    const client = new BetterSqlite3(file)
    change(client)
    client.close()
    const failure = await failureOf(withDoor(place(), speaker, () => Promise.resolve()))
    expect(failure).toMatchObject({ code, exitCode: 2 })
    const again = new BetterSqlite3(file, { readonly: true })
    expect(again.prepare('SELECT count(*) FROM people').pluck().get()).toBe(2)
    again.close()
  })
})

describe('a call that is refused', () => {
  it('ends the work with the code and a whole sentence', async () => {
    const failure = await failureOf(
      withDoor(place(), speaker, (door) => door.call('rules.draft', {}).then(() => undefined)),
    )
    expect(failure).toMatchObject({ code: 'forbidden', exitCode: 2 })
    expect(failure.message).toBe(
      'Your role may not do this. Nothing was changed. Ask the admin of your organisation if you need it.',
    )
  })

  it('names the fields that do not fit', async () => {
    const input = { weekOn: '2026-02-30' } as never
    const failure = await failureOf(
      withDoor(place(), speaker, (door) => door.call('roster.open', input).then(() => undefined)),
    )
    expect(failure.code).toBe('badInput')
    expect(failure.message).toMatch(/outletId.*weekOn/)
  })
})

describe('an outlet', () => {
  it.each(['nordbad', 'Outlet nordbad'])('is found by %j', async (name) => {
    await withDoor(place(), speaker, async (door) => expect((await door.outlet(name)).outletId).toBe('nordbad'))
  })

  it.each(['westbad', 'NORDBAD', 'Outlet', '', '__proto__'])('is not found by %j', async (name) => {
    const failure = await failureOf(withDoor(place(), speaker, (door) => door.outlet(name).then(() => undefined)))
    expect(failure.code).toBe('unknownOutlet')
  })

  it('of another manager is there for whoever sees the region', async () => {
    await withDoor(place('lead'), speaker, async (door) =>
      expect((await door.outlet('westbad')).name).toBe('Outlet westbad'),
    )
  })
})

describe('a job', () => {
  const progress = (shown: readonly string[]) => shown.map((text) => text.replace('\r\u001b[K', ''))

  it('shows its steps in words while it runs, and clears the line at its end', async () => {
    const shown: string[] = []
    await withDoor(place(), speakerOn(shown), async (door) => {
      let halt: () => void = () => undefined
      const halted = new Promise<void>((go) => (halt = go))
      const jobId = door.composed.backend.jobs.start('demo', async ({ report }) => {
        report('plans', 3, 24)
        await halted
        report('odd', 0, 0)
      })
      const timer = setTimeout(halt, 150)
      expect(await door.finish({ jobId })).toMatchObject({ state: 'done', step: 'odd' })
      clearTimeout(timer)
    })
    expect(progress(shown)[0]).toBe('Planning the outlets 3/24')
    expect(progress(shown).at(-1)).toBe('')
  })

  it('that fails ends the work with its problem, cancelled or broken', async () => {
    const end = (work: (door: Door) => string) =>
      failureOf(withDoor(place(), speakerOn(), (door) => door.finish({ jobId: work(door) }).then(() => undefined)))
    const full = new JobFailed('diskFull')
    const broken = await end(({ composed }) => composed.backend.jobs.start('demo', () => Promise.reject(full)))
    expect(broken).toMatchObject({ code: 'diskFull', message: 'It did not work (diskFull). Nothing was changed.' })
    const cancelled = await end(({ composed }) => {
      const { jobs } = composed.backend
      const jobId = jobs.start('demo', async ({ breathe }) => {
        await Promise.resolve()
        await breathe()
      })
      jobs.cancel(jobId)
      return jobId
    })
    expect(cancelled.code).toBe('cancelled')
  })

  it('that nobody knows is refused', async () => {
    const failure = await failureOf(
      withDoor(place(), speaker, (door) => door.finish({ jobId: 'none' }).then(() => undefined)),
    )
    expect(failure.exitCode).toBe(2)
  })
})
