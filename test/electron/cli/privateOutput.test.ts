import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { createCliDesk } from '#test/support/cliDesk.ts'
import { seededAt } from '#test/support/seededFolder.ts'
import { testPerson } from '#test/support/testOrganisation.ts'

const { json, keep, plumbline, stores } = createCliDesk()
const secrets = ['Zsófiqx', 'Vörösqx', '1981-07-19', '2026-02-11']
const tell = (outputs: readonly string[]) => secrets.filter((one) => outputs.some((output) => output.includes(one)))

/** Somebody of the seeded plan whose name stands nowhere by chance, with a day that is too long. */
const nameAnna = () =>
  stores(({ people, plans }) => {
    const lawFacts = { absences: [{ fromOn: '2026-02-11', toOn: '2026-02-13' }] } as const
    people.saveAll([testPerson('anna', { name: 'Zsófiqx Vörösqx', birthOn: '1981-07-19', lawFacts })])
    const shift = { shiftId: id<'Shift'>('long'), personId: id<'Person'>('anna'), role: 'guard', breaks: [] }
    plans.saveShifts(id('nordbad'), [{ ...shift, startAt: seededAt(32), endAt: seededAt(44) }])
  })

const week = ['--outlet', 'nordbad', '--week', '2026-03-16'] as const

describe('what the command line writes', () => {
  it.each<[string, readonly string[]]>([
    ['findings', ['check', ...week]],
    ['what keeps a week from being published', ['publish', ...week]],
    ['a publication, and the list before it', ['publish', ...week, '--reason', 'Gala']],
    ['a publication that a reason of nobody stops', ['publish', ...week, '--reason', '']],
    ['who takes part', ['status']],
    ['a sync without a share', ['sync']],
    ['a comparison', ['compare', '--as', 'admin']],
    ['a backup', ['backup']],
    ['an unknown outlet', ['publish', '--outlet', 'x', '--week', '2026-03-16']],
  ])('names nobody of the staff: %s', async (_, command) => {
    await nameAnna()
    const [said, answered] = [await plumbline(...command), await json(...command)]
    expect(said.out + said.err).not.toBe('')
    expect(tell([said.out, said.err, answered.out, answered.err])).toEqual([])
  })

  it('quotes a row of a file only to whoever imports it, and not where a log would be', async () => {
    const file = keep('people.csv', 'name,role,birth date\nZsófiqx Vörösqx,nobody,1981-07-19\n')
    const ran = await plumbline('import', 'people', file, '--outlet', 'nordbad')
    expect(ran.code).not.toBe(0)
    expect(tell([ran.err])).toEqual([])
  })
})
