import { beforeEach, describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { contentDigest } from '#shared/rules/review.ts'
import { createCliDesk } from '#test/support/cliDesk.ts'
import { testPack } from '#test/support/testOrganisation.ts'

const { json, keep, plumbline, stores } = createCliDesk()
const asAdmin = ['--as', 'admin']
const fromMonday = ['--effective-on', '2027-01-04', '--note', 'Shorter days']
const ben = id<'Actor'>('ben-the-admin')

/** Nine hours a day instead of ten. */
const stricter = (): RulePack => {
  const pack = testPack()
  const maximum = { value: 540, unit: 'minutes', stricter: 'lower', bounds: null } as const
  return {
    ...pack,
    rules: pack.rules.map((rule) => (rule.ruleId === 'day' ? { ...rule, parameters: { maximum } } : rule)),
  }
}
/** A second admin, who works elsewhere. */
const secondAdmin = () =>
  stores(({ trust }) => {
    const registry = trust.registry()
    if (registry === null) throw new Error('there is a registry')
    const actor = { actorId: ben, name: 'Ben', role: 'admin', outletIds: [], regionIds: [] } as const
    trust.saveRegistry({ ...registry, actors: [...registry.actors, actor] })
  })
/** What came over the share: Ben shows a draft. */
const shownByBen = (pack: RulePack) =>
  stores(({ reviews, packs }) => {
    const newest = packs.newest()
    if (newest === null) throw new Error('there is a pack')
    const draft: RulePack = { ...newest, rules: pack.rules, version: newest.version + 1 }
    const digest = contentDigest(draft)
    reviews.saveProposal({ digest, draft, note: 'n', actorId: ben, proposedAt: 1 })
    return digest
  })
const versions = () => stores(({ packs }) => packs.list().map(({ version }) => version))

describe('rules that two admins must see', () => {
  beforeEach(secondAdmin)

  it.each([
    ['en', 'Another admin has not approved these rules as they are now.'],
    ['de', 'Diese Regeln hat in ihrem jetzigen Stand noch niemand sonst aus der Administration freigegeben.'],
    ['da', 'Ingen anden administrator har godkendt disse regler, som de er nu.'],
  ])('are not published by one, and %s says so', async (lang, sentence) => {
    const ran = await plumbline('--lang', lang, 'publish-rules', keep('s.json', stricter()), ...asAdmin, ...fromMonday)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(sentence)
    expect(await versions()).toEqual([1])
  })

  it('are shown with a note, and listed with where they stand', async () => {
    expect(await plumbline('review-rules', ...asAdmin)).toMatchObject({ code: 0, out: 'No draft was shown.\n' })
    const shown = await json('propose-rules', keep('s.json', stricter()), ...asAdmin, '--note', 'Shorter days')
    expect(shown).toMatchObject({ code: 0, json: { state: 'waiting', proposed: { note: 'Shorter days' } } })
    const listed = await plumbline('review-rules', ...asAdmin)
    expect(listed.out).toMatch(/^[0-9a-f]{12} {2}version 2, 1 change: waiting for another admin\n$/)
    expect(await json('propose-rules', keep('p.json', testPack()), ...asAdmin, '--note', 'x')).toMatchObject({
      code: 2,
      json: { error: 'nothingChanged' },
    })
  })

  it('are published once the other draft was approved, from the very same file', async () => {
    const digest = await shownByBen(stricter())
    const approve = ['--verdict', 'approved', '--reason', 'looked at it']
    const ran = await plumbline('review-rules', '--digest', digest.slice(0, 8), ...asAdmin, ...approve)
    expect(ran).toMatchObject({ code: 0, out: `${digest.slice(0, 12)}: approved.\n` })
    const published = await json('publish-rules', keep('s.json', stricter()), ...asAdmin, ...fromMonday)
    expect(published).toMatchObject({ code: 0, json: { version: 2, review: { digest, proposedBy: ben } } })
  })

  it('are not published after a refusal', async () => {
    const digest = await shownByBen(stricter())
    const refuse = ['--verdict', 'refused', '--reason', 'too short']
    expect(await json('review-rules', '--digest', digest, ...asAdmin, ...refuse)).toMatchObject({
      json: { state: 'refused' },
    })
    expect(await json('publish-rules', keep('s.json', stricter()), ...asAdmin, ...fromMonday)).toMatchObject({
      code: 2,
      json: { error: 'reviewMissing' },
    })
  })

  it.each([
    ['another word than approved or refused', ['--verdict', 'fine', '--reason', 'x'], 'badInput'],
    ['no verdict at all', ['--reason', 'x'], 'badInput'],
    ['no reason', ['--verdict', 'approved'], 'badInput'],
  ])('are not decided with %s', async (_, options, error) => {
    const digest = await shownByBen(stricter())
    expect(await json('review-rules', '--digest', digest, ...asAdmin, ...options)).toMatchObject({
      code: 2,
      json: { error },
    })
    expect(await stores(({ reviews }) => reviews.reviews())).toEqual([])
  })

  it('are not decided by a digest that nobody has shown', async () => {
    const options = ['--verdict', 'approved', '--reason', 'x']
    expect(await json('review-rules', '--digest', 'abc', ...asAdmin, ...options)).toMatchObject({
      json: { error: 'notFound' },
    })
  })
})

describe('rules for some outlets first', () => {
  const tried = (...outlets: readonly string[]) =>
    json('publish-rules', keep('s.json', stricter()), ...asAdmin, ...fromMonday, '--canary', ...outlets)

  it('name outlets by id or name, and are released for all', async () => {
    expect(await tried('nordbad')).toMatchObject({ code: 0, json: { version: 2, canary: ['nordbad'] } })
    const ran = await plumbline('release-rules', ...asAdmin, ...fromMonday)
    expect(ran).toMatchObject({ code: 0, out: 'Version 3 of the rules holds from 2027-01-04.\n' })
    expect(await stores(({ packs }) => packs.newest())).toMatchObject({ version: 3, repeats: 2 })
    expect(await json('release-rules', ...asAdmin, ...fromMonday)).toMatchObject({ json: { error: 'noCanary' } })
  })

  it('are refused for an outlet that is not there, with nothing laid on the table', async () => {
    expect(await tried('moonbad')).toMatchObject({ code: 2, json: { error: 'unknownOutlet' } })
    expect(await stores(({ drafts }) => drafts.current())).toBeNull()
  })
})

describe('going back', () => {
  it('publishes an earlier content as a new version', async () => {
    await plumbline('publish-rules', keep('s.json', stricter()), ...asAdmin, ...fromMonday)
    const ran = await plumbline('roll-back-rules', '1', ...asAdmin, ...fromMonday)
    expect(ran).toMatchObject({ code: 0, out: 'Version 3 says what version 1 said, and holds from 2027-01-04.\n' })
    expect(await versions()).toEqual([1, 2, 3])
  })

  it.each([
    ['7', 'notFound'],
    ['1', 'nothingChanged'],
    ['two', 'badInput'],
  ])('to version %s is refused where nothing speaks for it: %s', async (version, error) => {
    expect(await json('roll-back-rules', version, ...asAdmin, ...fromMonday)).toMatchObject({
      code: 2,
      json: { error },
    })
    expect(await versions()).toEqual([1])
  })
})
