import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStores } from '#db/openStores.ts'
import type { ReviewView } from '#shared/contract/reviews.ts'
import type { OutletId } from '#shared/kernel/ids.ts'
import {
  findingReference,
  formatReference,
  parseReference,
  replayReference,
  valueReference,
} from '#shared/overrides/reference.ts'
import type { EffectiveValue, Evaluation, Finding } from '#shared/roster/findings.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { contentDigest } from '#shared/rules/review.ts'
import type { ReplayedWeek } from '#shared/rules/replayTally.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import { createCliOrganisation, type CliOrganisation } from '#test/support/cliOrganisation.ts'
import { createStricterPoolPack } from '#test/support/poolPack.ts'
import { plumblineInside, plumblineJson } from '#test/support/plumbline.ts'

const weekOn = '2026-03-02'
let pools: CliOrganisation
let pack: RulePack
let outletId: OutletId
let findings: readonly Finding[]
beforeAll(async () => {
  pools = await createCliOrganisation()
  await pools.plan(weekOn)
  await pools.publish(weekOn)
  pack = await plumblineJson<RulePack>('export', 'pack', '--data', pools.admin)
  const own = ['--data', pools.manager, '--outlet', 'Lido', '--week', weekOn] as const
  const plan = await plumblineJson<{ week: WeekFacts }>('export', 'plan', ...own)
  outletId = plan.week.outlet.outletId
  const files = ['--pack', pools.keep('pack.json', pack), '--plan', pools.keep('plan.json', plan)] as const
  const { json } = await plumblineInside('--json', 'check', ...files)
  findings = (json as { evaluation: Evaluation }).evaluation.findings
}, 30_000)
afterAll(() => pools.end())

interface Explained {
  readonly state: string
  readonly value?: EffectiveValue
  readonly finding?: Finding | null
}
const explain = (reference: string, ...place: readonly string[]) => plumblineInside('explain', reference, ...place)
const explained = async (reference: string, ...place: readonly string[]) => {
  const { code, json } = await plumblineInside('--json', 'explain', reference, ...place)
  return { code, ...(json as Explained) }
}
/** Of the first number of the pack, with a digest that no value has. */
const guessed = (over: { readonly outlet?: string; readonly version?: number } = {}): string => {
  const rule = pack.rules.find(({ parameters }) => Object.keys(parameters).length > 0)
  const [parameter] = Object.keys(rule?.parameters ?? {})
  const parts = ['value', over.outlet ?? outletId, weekOn, rule?.ruleId, parameter, over.version ?? pack.version]
  return `plumbline:${parts.join('/')}/${'0'.repeat(32)}`
}
/** The same number as the program itself would name it. */
const proper = async (): Promise<string> => {
  const { value } = await explained(guessed(), '--data', pools.manager)
  if (value === undefined) throw new Error('no value')
  return formatReference(valueReference(value, { outletId, on: weekOn }))
}

describe('a reference to a value', () => {
  it('is the same on the outlet, on the admin’s device and on the share alone', async () => {
    const reference = await proper()
    for (const place of [
      ['--data', pools.manager],
      ['--data', pools.admin],
      ['--share', pools.share],
    ])
      expect(await explained(reference, ...place)).toMatchObject({ code: 0, state: 'same' })
  })

  it('is told with every layer', async () => {
    const { out, code } = await explain(await proper(), '--share', pools.share)
    const [head, layer] = out.split('\n')
    expect(code).toBe(0)
    expect(head).toMatch(/by pack 1$/)
    expect(layer).toMatch(/^ {2}(Law|Organisation): \d+ min.*, counts, set by /)
    expect(out).toContain('Still the same as when it was copied.')
  })

  it('that says something else ends with 1', async () => {
    expect(await explained(guessed(), '--share', pools.share)).toMatchObject({ code: 1, state: 'changed' })
    expect(await explained(guessed({ version: 9 }), '--share', pools.share)).toMatchObject({
      code: 1,
      state: 'otherPack',
    })
  })

  it('without an outlet is that of the pack alone', async () => {
    const reference = await proper()
    const elsewhere = formatReference({ ...parsed(reference), outletId: null })
    expect((await explained(elsewhere, '--data', pools.admin)).value?.layers).toHaveLength(1)
  })
})

const parsed = (text: string) => {
  const reference = parseReference(text)
  if (!reference.ok || reference.value.kind !== 'value') throw new Error('no value')
  return reference.value
}

describe('a reference to a finding', () => {
  const named = (over: Partial<Finding> = {}): string => {
    const finding = findings.find(({ personId }) => personId === null)
    if (finding === undefined) throw new Error('the week has no finding')
    const place = { outletId, weekOn, packVersion: pack.version } as const
    return formatReference(findingReference({ ...finding, ...over }, place))
  }

  it('is found in the plan and in what was published', async () => {
    for (const place of [
      ['--data', pools.manager],
      ['--data', pools.admin],
      ['--share', pools.share],
    ])
      expect(await explained(named(), ...place)).toMatchObject({ code: 0, state: 'same' })
  })

  it('is told as a sentence with its day', async () => {
    expect((await explain(named(), '--share', pools.share)).out).toContain(findings[0]?.on)
  })

  it('that has changed, or is gone, ends with 1', async () => {
    expect(await explained(named({ occurrences: 99 }), '--share', pools.share)).toMatchObject({
      code: 1,
      state: 'changed',
    })
    expect(await explained(named({ key: 'gone' }), '--share', pools.share)).toMatchObject({ code: 1, state: 'gone' })
  })

  it('of a week that nobody published is not known', async () => {
    const later = named().replace(weekOn, '2026-03-09')
    expect(await explain(later, '--share', pools.share)).toMatchObject({ code: 2, err: 'That week is not known here.' })
  })
})

describe('a reference to figures of a replay', () => {
  let draft: string
  beforeAll(async () => {
    const stricter = pools.keep('stricter.json', createStricterPoolPack())
    const propose = ['propose-rules', stricter, '--data', pools.admin, '--note', 'Shorter days'] as const
    draft = (await plumblineJson<ReviewView>(...propose)).digest
    await plumblineJson('sync', '--data', pools.admin)
  })
  /** Six hours for each of two people, where the draft permits five. */
  const named = (over: Partial<ReplayedWeek> = {}, content = draft): string => {
    const week: ReplayedWeek = { weekOn, newFindings: 2, vanishedFindings: 0, extraMinutes: 0, ...over }
    const reference = replayReference(outletId, content, [week])
    return reference === null ? '' : formatReference(reference)
  }

  it('is replayed on the admin’s device and on the share alone', async () => {
    for (const place of [
      ['--data', pools.admin],
      ['--share', pools.share],
    ])
      expect(await explained(named(), ...place)).toMatchObject({ code: 0, state: 'same', now: { newFindings: 2 } })
  })

  it('is told week by week', async () => {
    const { out } = await explain(named(), '--share', pools.share)
    expect(out.split('\n')).toEqual([
      'Lido, draft of version 2, weeks from 2026-03-02 to 2026-03-02: 2 new, 0 gone, 0 more person-minutes',
      '  2026-03-02: 2 new, 0 gone, 0 more person-minutes',
      'Replayed just now: the same figures as when they were copied.',
      '',
    ])
  })

  it('that says something else ends with 1', async () => {
    const other = named({ newFindings: 3 })
    expect(await explained(other, '--data', pools.admin)).toMatchObject({ code: 1, state: 'changed' })
  })

  it('is found by the own draft as it is now, and by one that was shown before', async () => {
    const opened = await openStores(pools.admin, { now: () => 0 })
    if (!opened.ok) throw new Error(opened.error.code)
    const { drafts, close } = opened.value
    const shown = drafts.current()
    if (shown === null) throw new Error('there is a draft')
    const own = { ...shown, words: { guard: { en: 'Guard', de: 'Aufsicht', da: 'Livredder' } } }
    drafts.clear()
    drafts.push(own)
    close()
    for (const content of [contentDigest(own), contentDigest(shown)])
      expect(await explained(named({}, content), '--data', pools.admin)).toMatchObject({ code: 0, state: 'same' })
  })

  it.each([
    ['unknownDraft', () => named({}, '5'.repeat(64))],
    ['unknownWeek', () => named({ weekOn: '2026-03-09' })],
    ['unknownOutlet', () => named().replace(outletId, 'gone')],
  ] as const)('ends with 2 for %s', async (error, reference) => {
    for (const place of [
      ['--data', pools.admin],
      ['--share', pools.share],
    ])
      expect(await explained(reference(), ...place)).toMatchObject({ code: 2, error })
  })
})

describe('what is no reference', () => {
  it.each([
    ['hello', 'en', 'This is no reference: it would begin with “plumbline:”.'],
    ['plumbline:row/x', 'de', 'Dieser Verweis nennt weder Wert noch Befund noch Nachrechnung.'],
    ['plumbline:value/x', 'da', 'Der mangler en del af henvisningen.'],
  ])('%s ends with 2, in %s', async (text, lang, err) => {
    expect(await plumblineInside('--lang', lang, 'explain', text, '--share', pools.share)).toMatchObject({
      code: 2,
      err,
    })
  })

  it('names nothing that is known here', async () => {
    expect(await explain(guessed({ outlet: 'gone' }), '--share', pools.share)).toMatchObject({ code: 2 })
    expect(await explain(guessed(), '--share', pools.at('nowhere'))).toMatchObject({ code: 2 })
  })

  it('wants exactly one place to look in', async () => {
    const asked = { code: 2, err: 'Name one place to look in: --data or --share.' }
    expect(await explain(guessed())).toMatchObject(asked)
    expect(await explain(guessed(), '--share', pools.share, '--data', pools.admin)).toMatchObject(asked)
  })
})
