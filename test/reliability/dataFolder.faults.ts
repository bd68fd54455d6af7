import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeBackend, type Composed } from '#backend/compose.ts'
import { problemsEn } from '#shared/i18n/problems/en.ts'
import { shellEn } from '#shared/i18n/shell/en.ts'
import { seededAt, seededWeekOn, seedFolder } from '#test/support/seededFolder.ts'
import { tools } from '#test/support/tools.ts'
import { saw } from './saw.ts'

const week = { outletId: 'nordbad', weekOn: seededWeekOn }
const disk = { tool: 'tmpfs' }

let folder: string
let open: Composed | null = null
const mount = (...options: readonly string[]): void => {
  execFileSync('mount', [...options, 'tmpfs', folder])
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-disk-'))
  mount('-t', 'tmpfs', '-o', 'size=12m')
  await seedFolder(folder)
})
afterEach(async () => {
  await open?.close()
  open = null
  execFileSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true })
})

const openHere = () => composeBackend({ dataFolder: folder, appVersion: '0.1.0' })
const opened = async (): Promise<Composed> => {
  const composed = await openHere()
  if (!composed.ok) throw new Error(composed.error.code)
  open = composed.value
  return open
}
const closed = async (): Promise<void> => {
  await open?.close()
  open = null
}

/** Adds so many open shifts at once: a large edit needs room that a small one may still find. */
const edit = ({ dispatch }: Composed, baseSeq: number, count: number) =>
  dispatch('roster.edit', {
    ...week,
    baseSeq,
    label: 'add',
    changes: Array.from({ length: count }, (_, nth) => ({
      before: null,
      after: {
        shiftId: `s${baseSeq}-${nth}-${'x'.repeat(40)}`,
        personId: null,
        role: 'guard',
        startAt: seededAt(8) + nth * 60_000,
        endAt: seededAt(9) + nth * 60_000,
        breaks: [],
      },
    })),
  })
const shiftsOf = ({ backend }: Composed): readonly string[] =>
  backend
    .workspace()
    .stores.plans.shiftsBetween(week.outletId as never, 0, Number.MAX_SAFE_INTEGER)
    .map(({ shiftId }) => shiftId)

/** Takes the last free byte of the disk. */
const fill = (): string => {
  const filler = join(folder, 'filler')
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(filler, Buffer.alloc(bavail * bsize))
  return filler
}

describe.runIf(tools.tmpfs)('a data folder', () => {
  it('D05 on a full disk: a sentence, nothing half stored, and it goes on with room', async () => {
    const app = await opened()
    const filler = fill()
    let saved = 0
    let refusal: unknown = null
    while (refusal === null && saved < 2_000) {
      const before = shiftsOf(app)
      const reply = await edit(app, saved, 5)
      if (reply.ok) saved += 1
      else {
        refusal = reply.error
        expect(shiftsOf(app)).toEqual(before)
      }
    }
    expect(refusal).toEqual({ code: 'refused', why: 'diskFull', details: {} })
    expect(problemsEn.diskFull({}).happened).toContain('full')
    const kept = shiftsOf(app)
    expect(kept).toHaveLength(saved * 5 + 1)
    expect(await app.dispatch('roster.open', week)).toMatchObject({ ok: true })

    // closed and opened while it is still full: what was saved is there, or a sentence says why it cannot be shown
    await closed()
    const again = await openHere()
    if (again.ok) {
      open = again.value
      expect(shiftsOf(again.value)).toEqual(kept)
      await closed()
    } else expect(shellEn.openProblems).toHaveProperty(again.error.code)

    // a folder that has no database yet cannot get one
    const begun = await composeBackend({ dataFolder: join(folder, 'new'), appVersion: '0.1.0' })
    expect(begun).toEqual({ ok: false, error: { code: 'diskFull' } })
    expect(shellEn.openProblems.diskFull).toContain('full')

    rmSync(filler)
    const roomy = await opened()
    expect(roomy.backend.damage()).toBeNull()
    expect(shiftsOf(roomy)).toEqual(kept)
    expect(await edit(roomy, saved, 5)).toMatchObject({ ok: true })
    const meanwhile = again.ok ? 'opened while full' : `while full it says ${again.error.code}`
    saw(
      'D05',
      `${saved} edits fitted, the next told as diskFull; ${meanwhile}; all there and the next saved with room`,
      disk,
    )
  })

  it('D06 that may only be read: a sentence when it is opened, nothing changed, and it opens once it may write', async () => {
    const app = await opened()
    expect(await edit(app, 0, 3)).toMatchObject({ ok: true })
    const kept = shiftsOf(app)
    await closed()

    execFileSync('mount', ['-o', 'remount,ro', folder])
    const refused = await openHere()
    expect(refused).toEqual({ ok: false, error: { code: 'dataReadOnly' } })
    expect(shellEn.openProblems.dataReadOnly).not.toBe('')

    execFileSync('mount', ['-o', 'remount,rw', folder])
    const writable = await opened()
    expect(writable.backend.damage()).toBeNull()
    expect(shiftsOf(writable)).toEqual(kept)
    expect(await edit(writable, 1, 3)).toMatchObject({ ok: true })
    saw(
      'D06',
      `told as dataReadOnly when opened; afterwards all ${kept.length} shifts there, and the next edit saved`,
      disk,
    )
  })
})
