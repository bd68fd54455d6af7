import { describe, expect, it } from 'vitest'
import { leavingVersion } from '#shared/compliance/leaving.ts'
import { leavingDa } from '#shared/i18n/leaving/da.ts'
import { leavingDe } from '#shared/i18n/leaving/de.ts'
import { leavingEn } from '#shared/i18n/leaving/en.ts'
import { id } from '#shared/kernel/ids.ts'
import { createCliDesk } from '#test/support/cliDesk.ts'
import { libraryRule } from '#test/support/libraryPacks.ts'
import { seededAt } from '#test/support/seededFolder.ts'
import { testPack } from '#test/support/testOrganisation.ts'

const { json, keep, plumbline, stores } = createCliDesk()
const own = ['publish', '--outlet', 'nordbad', '--week', '2026-03-16']
const addShift = (shiftId: string, fromHour: number, toHour: number) =>
  stores(({ plans }) => {
    const shift = { shiftId: id<'Shift'>(shiftId), personId: id<'Person'>('ben'), role: 'guard', breaks: [] }
    plans.saveShifts(id('nordbad'), [{ ...shift, startAt: seededAt(fromHour), endAt: seededAt(toHour) }])
  })
const latest = () => stores(({ publications }) => publications.latest(id('nordbad'), '2026-03-16'))
const waiting = () => stores(({ outbox }) => outbox.waiting().length)

describe('publish', () => {
  it.each([
    ['en', 'The week of 2026-03-16 is published as '],
    ['de', 'Die Woche vom 2026-03-16 ist veröffentlicht als '],
    ['da', 'Ugen fra 2026-03-16 er offentliggjort som '],
  ])('says in %s which file it was', async (lang, sentence) => {
    const ran = await plumbline('--lang', lang, ...own)
    const { path } = (await latest()) ?? { path: 'none' }
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain(sentence)
    expect(ran.out).toContain(path)
  })

  it.each(['en', 'de', 'da'] as const)(
    'tells in %s what leaves and what stays before, the first time only',
    async (lang) => {
      const t = { en: leavingEn, de: leavingDe, da: leavingDa }[lang]
      const first = await plumbline('--lang', lang, ...own)
      const lines = [...Object.values(t.leaving), ...Object.values(t.staying), t.confirmedBy]
      expect(lines.filter((line) => !first.out.includes(line))).toEqual([])
      await addShift('more', 32, 38)
      const again = await plumbline('--lang', lang, ...own, '--amendment', 'Ben helps')
      expect(again.code).toBe(0)
      expect(lines.filter((line) => again.out.includes(line))).toEqual([])
    },
  )

  it('tells programs the same in the answer, and keeps who confirmed it', async () => {
    const { json: answer } = await json(...own)
    expect(answer).toMatchObject({
      published: true,
      leaving: expect.arrayContaining([`- ${leavingEn.leaving.reasons}`]),
    })
    const read = await stores(({ leaving }) => leaving.get(id('nordbad')))
    expect(read).toMatchObject({ version: leavingVersion, actorId: 'mia' })
  })

  it('keeps the file for later where there is no share', async () => {
    expect(await json(...own)).toMatchObject({
      code: 0,
      json: { published: true, waiting: 1, publication: { readBackAt: null } },
    })
    expect(await waiting()).toBe(1)
  })

  it('lists what blocks, with its numbers, and publishes nothing', async () => {
    await addShift('b1', 14, 20)
    await addShift('b2', 28, 34)
    const ran = await plumbline(...own)
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toContain('rest: off by 180 minutes')
    expect(ran.out).toContain('1 finding.')
    expect(await json(...own)).toMatchObject({
      code: 1,
      json: { published: false, blocking: [{ ruleId: 'rest' }], needReason: [] },
    })
    expect([await latest(), await waiting()]).toEqual([null, 0])
  })

  it('is not talked into publishing what blocks by a reason', async () => {
    await addShift('b1', 14, 20)
    await addShift('b2', 28, 34)
    expect(await json(...own, '--reason', 'Please')).toMatchObject({ code: 1, json: { published: false } })
    expect(await latest()).toBeNull()
  })

  it('asks for a reason where one is needed, and keeps it with the finding', async () => {
    await addShift('long', 8, 20)
    expect(await json(...own)).toMatchObject({
      code: 1,
      json: { published: false, blocking: [], needReason: [{ ruleId: 'day', verdict: { amount: 120 } }] },
    })
    expect(await json(...own, '--reason', 'Swimming gala')).toMatchObject({ code: 0, json: { published: true } })
    expect((await latest())?.exceptions).toMatchObject([{ reason: 'Swimming gala', ownerId: 'mia' }])
  })

  it('remembers a reason that was given before', async () => {
    await addShift('long', 8, 20)
    await json(...own, '--reason', 'Swimming gala')
    await addShift('other', 104, 110)
    expect(await json(...own, '--amendment', 'One more shift')).toMatchObject({ code: 0, json: { published: true } })
    expect((await latest())?.exceptions).toMatchObject([{ reason: 'Swimming gala' }])
  })

  it('takes a change of a published week only as an amendment', async () => {
    await json(...own)
    await addShift('more', 32, 38)
    expect(await json(...own)).toMatchObject({ code: 2, json: { error: 'reasonsMissing' } })
    expect((await latest())?.report.revision).toBe(1)
    expect((await json(...own, '--amendment', 'Ben helps on Tuesday')).code).toBe(0)
    expect(await latest()).toMatchObject({ report: { revision: 2 }, amendments: [{ reason: 'Ben helps on Tuesday' }] })
  })

  const asked = () => stores(({ plans }) => plans.state(id('nordbad'), '2026-03-16').wishes)
  it.each<[string, readonly string[], readonly (readonly [string, string])[]]>([
    [
      'all changes',
      ['person'],
      [
        ['more', 'person'],
        ['other', 'person'],
      ],
    ],
    ['one change', ['more=agreed'], [['more', 'agreed']]],
    ['all but one', ['person', 'more=outlet'], [['other', 'person']]],
    ['one, and then all', ['more=agreed', 'outlet'], []],
  ])('says whose wish %s was, where rules ask', async (_, wish, said) => {
    await stores(({ packs }) => {
      const rule = { ...libraryRule('us-or-change-pay'), scope: {}, severity: 'notice' as const }
      packs.save(testPack({ version: 2, rules: [rule] }))
    })
    await json(...own)
    await addShift('more', 32, 38)
    await addShift('other', 56, 60)
    await json(...own, '--wish', ...wish)
    expect((await asked()).map(({ shiftId, wish: whose }) => [shiftId, whose])).toEqual(said)
    expect((await json(...own, '--amendment', 'Ben asked')).code).toBe(0)
    expect((await latest())?.wishes ?? []).toEqual(said.map(([shiftId, whose]) => ({ shiftId, wish: whose })))
    expect(await asked()).toEqual([])
  })

  it.each<[string, readonly string[], string]>([
    ['a wish of nobody', ['boss'], 'invalidArgument'],
    ['a shift without its wish', ['more='], 'invalidArgument'],
    ['a wish for a shift without a name', ['=person'], 'invalidArgument'],
    ['a wish for a shift that is as it was', ['person', 'never=person'], 'unknownShift'],
  ])('refuses %s', async (_, wish, error) => {
    await json(...own)
    await addShift('more', 32, 38)
    const ran = await json(...own, '--amendment', 'Ben helps', '--wish', ...wish)
    expect(ran).toMatchObject({ code: 2, json: { error } })
    expect([(await latest())?.report.revision, await asked()]).toEqual([1, []])
  })

  it('refuses a wish where nothing was published that could have changed', async () => {
    expect(await json(...own, '--wish', 'person')).toMatchObject({ code: 2, json: { error: 'nothingAmended' } })
    expect(await latest()).toBeNull()
  })

  it.each<[string, readonly string[], string]>([
    ['a Tuesday', ['--outlet', 'nordbad', '--week', '2026-03-17'], 'notMonday'],
    ['an outlet of somebody else', ['--outlet', 'westbad', '--week', '2026-03-16'], 'unknownOutlet'],
    ['somebody who is not there', [...own.slice(1), '--as', 'santa'], 'unknownActor'],
    ['a lead, who plans nothing', [...own.slice(1), '--as', 'lead'], 'forbidden'],
    ['an empty reason', [...own.slice(1), '--amendment', ''], 'badInput'],
  ])('refuses %s', async (_, options, error) => {
    expect(await json('publish', ...options)).toMatchObject({ code: 2, json: { error } })
    expect(await latest()).toBeNull()
  })

  it('refuses an unchanged week, in words that fit a week', async () => {
    await json(...own)
    const again = await plumbline(...own)
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).not.toContain('rule')
  })
})

describe('publish-rules', () => {
  const asAdmin = ['--as', 'admin', '--effective-on', '2027-01-04', '--note', 'Shorter days']
  const stricter = () => {
    const pack = testPack()
    const [rest, day, ...others] = pack.rules
    if (rest === undefined || day === undefined) throw new Error('no rules')
    const maximum = { value: 540, unit: 'minutes', stricter: 'lower', bounds: null } as const
    return { ...pack, rules: [rest, { ...day, parameters: { maximum } }, ...others] }
  }
  const packs = () => stores((open) => open.packs.list().map(({ version, note }) => [version, note]))

  it.each([
    ['en', 'Version 2 of the rules holds from 2027-01-04.\n'],
    ['de', 'Version 2 der Regeln gilt ab 2027-01-04.\n'],
    ['da', 'Version 2 af reglerne gælder fra 2027-01-04.\n'],
  ])('says in %s from when they hold', async (lang, out) => {
    const file = keep('stricter.json', stricter())
    expect(await plumbline('--lang', lang, 'publish-rules', file, ...asAdmin)).toMatchObject({ code: 0, out })
    expect(await packs()).toEqual([
      [1, ''],
      [2, 'Shorter days'],
    ])
    expect(await stores(({ drafts }) => drafts.current())).toBeNull()
  })

  it.each<[string, () => object, readonly string[], string]>([
    ['no change', () => testPack(), asAdmin, 'nothingChanged'],
    ['a manager', stricter, asAdmin.slice(2), 'forbidden'],
    ['a Tuesday', stricter, [...asAdmin.slice(0, 2), '--effective-on', '2027-01-05', '--note', 'x'], 'notMonday'],
    ['the past', stricter, [...asAdmin.slice(0, 2), '--effective-on', '2020-01-06', '--note', 'x'], 'effectiveInPast'],
    ['no words about it', stricter, [...asAdmin.slice(0, 4), '--note', ''], 'badInput'],
    ['another form', () => ({ rules: [] }), asAdmin, 'badPack'],
  ])('refuses %s and leaves the rules as they were', async (_, pack, options, error) => {
    expect(await json('publish-rules', keep('other.json', pack()), ...options)).toMatchObject({
      code: 2,
      json: { error },
    })
    expect(await packs()).toEqual([[1, '']])
  })
})
