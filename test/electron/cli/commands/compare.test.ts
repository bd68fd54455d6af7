import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DifferenceMap } from '#shared/compare/model.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { createCliOrganisation, type CliOrganisation } from '#test/support/cliOrganisation.ts'
import { createPoolPack, createStricterPoolPack } from '#test/support/poolPack.ts'
import { plumblineInside, plumblineJson } from '#test/support/plumbline.ts'
import { run } from '../../../../electron/cli/program.ts'

const weekOn = '2026-03-02'
let pools: CliOrganisation
beforeAll(async () => {
  pools = await createCliOrganisation()
  await pools.plan(weekOn)
  await pools.publish(weekOn)
}, 30_000)
afterAll(() => pools.end())

const compare = (...options: readonly string[]) => plumblineInside('compare', '--data', pools.admin, ...options)
const mapOf = (...options: readonly string[]) =>
  plumblineJson<DifferenceMap>('compare', '--data', pools.admin, ...options)

describe('compare', () => {
  it('looks at as many weeks as were asked for, back from the newest', async () => {
    expect(await mapOf('--week', weekOn, '--weeks', '1')).toMatchObject({ fromWeekOn: weekOn, toWeekOn: weekOn })
    expect(await mapOf('--week', weekOn, '--weeks', '3')).toMatchObject({ fromWeekOn: '2026-02-16', toWeekOn: weekOn })
  })

  it('has one cell for each rule and outlet', async () => {
    const { cells, outlets, ruleIds } = await mapOf('--week', weekOn)
    expect(outlets.map(({ name }) => name)).toEqual(['Lido', 'Quay'])
    const names = cells.map(({ outletId, ruleId }) => `${outletId} ${ruleId}`)
    expect(new Set(names).size).toBe(outlets.length * ruleIds.length)
    expect(names).toHaveLength(outlets.length * ruleIds.length)
  })

  it('calls an outlet that published nothing not known, and says nothing of it to people', async () => {
    const { cells, outlets } = await mapOf('--week', weekOn, '--weeks', '1')
    const quay = outlets.find(({ name }) => name === 'Quay')?.outletId
    expect(new Set(cells.filter(({ outletId }) => outletId === quay).map(({ state }) => state))).toEqual(
      new Set(['unknown']),
    )
    expect((await compare('--week', weekOn, '--weeks', '1')).out).not.toContain('Quay')
  })

  it.each([
    ['en', 'Weeks 2025-12-29 to 2025-12-29\nNo differences.\n'],
    ['de', 'Wochen 2025-12-29 bis 2025-12-29\nKeine Unterschiede.\n'],
    ['da', 'Uge 2025-12-29 til 2025-12-29\nIngen forskelle.\n'],
  ])('of weeks without reports finds none, in %s', async (lang, out) => {
    const own = ['--data', pools.admin, '--week', '2025-12-29', '--weeks', '1']
    expect(await plumblineInside('--lang', lang, 'compare', ...own)).toMatchObject({ code: 0, out, err: '' })
  })

  it('takes a region by its name or id, and no other', async () => {
    const all = await mapOf('--week', weekOn)
    expect(await mapOf('--week', weekOn, '--region', 'North')).toEqual(all)
    expect(await mapOf('--week', weekOn, '--region', all.outlets[0]?.regionId ?? '')).toEqual(all)
    expect(await plumblineInside('--json', 'compare', '--data', pools.admin, '--region', 'South')).toMatchObject({
      code: 2,
    })
  })

  it.each([
    ['no weeks at all', ['--weeks', '0']],
    ['more weeks than a year has', ['--weeks', '54']],
  ])('refuses %s', async (_, options) => {
    const ran = await plumblineInside('--json', 'compare', '--data', pools.admin, ...options)
    expect(ran).toMatchObject({ code: 2, json: { error: 'badInput' } })
  })

  it('is not for a manager', async () => {
    const ran = await plumblineInside('--json', 'compare', '--data', pools.manager)
    expect(ran).toMatchObject({ code: 2, json: { error: 'forbidden' } })
  })
})

describe('replay', () => {
  const replay = (pack: unknown, ...before: readonly string[]) =>
    plumblineInside(
      ...before,
      'replay',
      '--data',
      pools.admin,
      '--draft',
      pools.keep('draft.json', pack),
      '--weeks',
      '52',
    )
  const rulesNow = async () => (await plumblineInside('--json', 'export', 'pack', '--data', pools.admin)).json

  it.each([
    ['en', /^Lido: \d+ new, 0 gone\nIf nobody reacted: \d+ new findings?, 0 would disappear\.\n$/],
    ['de', /^Lido: \d+ neu, 0 weg\nWenn niemand reagiert hätte: \d+ neuer? Befunde?, 0 fielen weg\.\n$/],
    ['da', /^Lido: \d+ nye, 0 væk\nHvis ingen havde reageret: \d+ nye fund, 0 ville forsvinde\.\n$/],
  ])('tells in %s what a stricter draft would find, exit 1', async (lang, out) => {
    const ran = await replay(createStricterPoolPack(), '--lang', lang)
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toMatch(out)
  })

  it('finds nothing new where the draft is milder, exit 0', async () => {
    const pack = createPoolPack()
    const rules = pack.rules.map((rule) =>
      rule.ruleId === 'guards-on-duty' ? { ...rule, severity: 'shadow' as const } : rule,
    )
    const ran = await replay({ ...pack, rules }, '--json')
    expect(ran.code).toBe(0)
    const { outlets } = ran.json as { outlets: readonly { newFindings: number }[] }
    expect(outlets.reduce((sum, { newFindings }) => sum + newFindings, 0)).toBe(0)
  })

  it('publishes nothing, and leaves no draft behind', async () => {
    const before = await rulesNow()
    await replay(createStricterPoolPack())
    expect(await rulesNow()).toEqual(before)
    // a draft that was left would make this one another
    const same = await replay({ ...(before as RulePack) }, '--json')
    expect(same).toMatchObject({ code: 2, json: { error: 'nothingChanged' } })
  })

  it.each<[string, () => unknown, string]>([
    ['a list', () => [], 'badPack'],
    ['a file that is no JSON', () => '{"rules"', 'notJson'],
    [
      'a value outside its bound',
      () => {
        const pack = createPoolPack()
        const [rule, ...others] = pack.rules
        const broken = {
          ...rule,
          parameters: { minimum: { value: -5, unit: 'minutes', stricter: 'higher', bounds: null } },
        }
        return { ...pack, rules: [broken, ...others] }
      },
      'badPack',
    ],
  ])('refuses %s before it opens the folder', async (_, pack, error) => {
    expect(await replay(pack(), '--json')).toMatchObject({ code: 2, json: { error } })
  })

  it('is the admin’s, and leaves no draft where it is refused', async () => {
    const file = pools.keep('draft.json', createStricterPoolPack())
    const ran = await plumblineInside('--json', 'replay', '--data', pools.manager, '--draft', file)
    expect(ran).toMatchObject({ code: 2, json: { error: 'forbidden' } })
  })

  it('shows how far it is to whoever watches', async () => {
    const shown: string[] = []
    const io = { out: () => undefined, err: (text: string) => void shown.push(text), isTerminal: true }
    const file = pools.keep('draft.json', createStricterPoolPack())
    await run(['replay', '--data', pools.admin, '--draft', file], io)
    expect(shown.at(-1)).toBe('\r\u001b[K')
  })
})
