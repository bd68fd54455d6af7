import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organisationName } from '#backend/demo/places.ts'
import type { DifferenceMap } from '#shared/compare/model.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { plumbline, plumblineInside, plumblineJson } from '#test/support/plumbline.ts'

const root = mkdtempSync(join(tmpdir(), 'plumbline-cli-'))
const at = (...names: readonly string[]): string => join(root, ...names)
const data = at('demo')
const keep = (name: string, text: string): string => {
  writeFileSync(at(name), text)
  return at(name)
}
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

beforeAll(async () => {
  const made = await plumblineJson<{ actors: number; outlets: number }>('demo', data, '--seed', '7')
  expect(made).toMatchObject({ actors: 29, organisation: organisationName })
  keep('pack.json', (await plumbline('export', 'pack', '--data', data)).out)
  keep(
    'plan.json',
    (await plumblineInside('export', 'plan', '--data', data, '--outlet', 'Altona', '--week', '2026-11-23')).out,
  )
  keep('trust.json', (await plumblineInside('export', 'trust', '--data', data)).out)
}, 120_000)
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('check', () => {
  test('lists findings of a plan with its numbers, exit 1', async () => {
    const ran = await plumbline('check', '--pack', at('pack.json'), '--plan', at('plan.json'))
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('11 hours of rest between shifts: off by 30 minutes')
    expect(ran.out).toMatch(/\d+ findings\.\n$/)
  })

  test('speaks German and Danish', async () => {
    const inGerman = await plumblineInside(
      '--lang',
      'de',
      'check',
      '--pack',
      at('pack.json'),
      '--plan',
      at('plan.json'),
    )
    expect(inGerman.out).toContain('11 Stunden Ruhe zwischen zwei Schichten: Abweichung um 30 Minuten')
    const inDanish = await plumblineInside(
      '--lang',
      'da',
      'check',
      '--pack',
      at('pack.json'),
      '--plan',
      at('plan.json'),
    )
    expect(inDanish.out).toContain('11 timers hvile mellem to vagter: afviger med 30 minutter')
  })

  test('is fine with an empty plan, exit 0', async () => {
    const plan = JSON.parse(readFileSync(at('plan.json'), 'utf8')) as { week: Record<string, unknown> }
    const empty = keep('empty.json', JSON.stringify({ week: { ...plan.week, shifts: [], demand: [] } }))
    const rules = JSON.parse(readFileSync(at('pack.json'), 'utf8')) as RulePack
    const noTables = rules.rules.filter(({ check }) => check.kind !== 'coverage')
    const pack = keep('noTables.json', JSON.stringify({ ...rules, rules: noTables }))
    const ran = await plumblineInside('--json', 'check', '--pack', pack, '--plan', empty)
    expect(ran).toMatchObject({ code: 0, json: { evaluation: { findings: [] } } })
  })

  test('gives the same digest each time', async () => {
    const digest = async () => {
      const ran = await plumblineInside('--json', 'check', '--pack', at('pack.json'), '--plan', at('plan.json'))
      return (ran.json as { digest: string }).digest
    }
    expect(await digest()).toBe(await digest())
  })

  test.each([
    ['a file that is not there', () => at('nowhere.json'), 'notAFile'],
    ['a file that is not JSON', () => keep('broken.json', '{"fmt":'), 'notJson'],
    ['a file of another form', () => keep('other.json', '{"fmt":1}'), 'badPack'],
    [
      'a pack that contradicts itself',
      () => {
        const pack = JSON.parse(readFileSync(at('pack.json'), 'utf8')) as RulePack
        return keep('twice.json', JSON.stringify({ ...pack, rules: [...pack.rules, ...pack.rules.slice(0, 1)] }))
      },
      'badPack',
    ],
  ])('refuses %s, exit 2', async (_, file, code) => {
    const ran = await plumblineInside('--json', 'check', '--pack', file(), '--plan', at('plan.json'))
    expect(ran).toMatchObject({ code: 2, json: { error: code } })
    const spoken = await plumblineInside('check', '--pack', file(), '--plan', at('plan.json'))
    expect(spoken).toMatchObject({ code: 2, out: '' })
    expect(spoken.err).toContain(file())
  })
})

describe('verify', () => {
  test('names the planted gap of the demo, exit 1', async () => {
    const ran = await plumbline('--json', 'verify', join(data, 'demo-share'), '--trust', at('trust.json'))
    expect(ran).toMatchObject({ code: 1, json: { ok: false, refused: [{ refusal: 'gap' }], mismatches: [] } })
  }, 60_000)

  test('refuses more once a byte was changed', async () => {
    const share = join(data, 'demo-share')
    const victim = filesUnder(share).find((path) => path.includes('altona22') && path.endsWith('.cs1'))
    if (victim === undefined) throw new Error('no file to spoil')
    const whole = readFileSync(victim)
    const spoiled = Buffer.from(whole)
    spoiled[200] = (spoiled[200] ?? 0) ^ 1
    writeFileSync(victim, spoiled)
    try {
      const ran = await plumblineInside('--json', 'verify', share)
      expect(ran.code).toBe(1)
      const { refused } = ran.json as { refused: readonly { path: string }[] }
      expect(refused.some(({ path }) => victim.endsWith(path))).toBe(true)
    } finally {
      writeFileSync(victim, whole)
    }
  }, 60_000)

  test('says what is wrong with a folder that is no share, exit 2', async () => {
    expect(await plumblineInside('--json', 'verify', root)).toMatchObject({ code: 2, json: { error: 'missing' } })
  })
})

describe('compare', () => {
  test('is refused to a manager and answers a lead', async () => {
    expect(await plumblineInside('--json', 'compare', '--data', data)).toMatchObject({
      code: 2,
      json: { error: 'forbidden' },
    })
    const map = await plumblineJson<DifferenceMap>('compare', '--data', data, '--as', 'lead')
    expect(map.outlets).toHaveLength(24)
    const region = await plumblineInside('compare', '--data', data, '--as', 'lead', '--region', 'Hamburg')
    expect(region.out).toContain('unexplained: Altona, Enough people for the guests expected')
    expect(region.out).not.toContain('Islington')
  }, 60_000)

  test('leaves the actor as it was', async () => {
    expect(await plumblineJson('status', '--data', data)).toMatchObject({ actor: { role: 'manager' } })
  })

  test('knows no region of another name, exit 2', async () => {
    const ran = await plumblineInside('compare', '--data', data, '--as', 'lead', '--region', 'Atlantis')
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('Atlantis')
  })
})

describe('publish', () => {
  test('lists what blocks and publishes nothing, exit 1', async () => {
    const ran = await plumblineInside('--json', 'publish', '--data', data, '--outlet', 'Altona', '--week', '2026-11-23')
    expect(ran.code).toBe(1)
    expect(ran.json).toMatchObject({ published: false, blocking: [{ ruleId: 'rest-daily' }] })
  })

  test('publishes a draft that is fine, and not twice', async () => {
    const own = [
      'publish',
      '--data',
      data,
      '--as',
      'manager-eppendorf',
      '--outlet',
      'Eppendorf',
      '--week',
      '2026-11-23',
    ]
    const first = await plumblineJson<{ publication: { readBackAt: number | null } }>(...own)
    expect(first.publication.readBackAt).not.toBeNull()
    expect(await plumblineInside('--json', ...own)).toMatchObject({ code: 2, json: { error: 'nothingChanged' } })
  }, 60_000)

  test('refuses a date that is no Monday, and one that is no date', async () => {
    const own = ['publish', '--data', data, '--outlet', 'Altona', '--week']
    expect(await plumblineInside('--json', ...own, '2026-11-24')).toMatchObject({
      code: 2,
      json: { error: 'notMonday' },
    })
    expect(await plumblineInside(...own, '2026-02-30')).toMatchObject({ code: 2 })
  })
})

describe('replay and publish-rules', () => {
  test('a stricter draft is tried on the past and leaves no draft behind', async () => {
    const pack = JSON.parse(readFileSync(at('pack.json'), 'utf8')) as RulePack
    const rules = pack.rules.map((rule) =>
      rule.ruleId === 'shortest-shift'
        ? { ...rule, parameters: { minimum: { ...rule.parameters['minimum'], value: 300 } } }
        : rule,
    )
    const draft = keep('draft.json', JSON.stringify({ ...pack, rules }))
    const ran = await plumblineInside('replay', '--data', data, '--as', 'admin', '--draft', draft, '--weeks', '2')
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/If nobody reacted: \d+ new findings/)
    const same = await plumblineInside('--json', 'replay', '--data', data, '--as', 'admin', '--draft', at('pack.json'))
    expect(same).toMatchObject({ code: 2, json: { error: 'nothingChanged' } })
    const late = await plumblineInside(
      '--json',
      'publish-rules',
      draft,
      '--data',
      data,
      '--as',
      'admin',
      '--effective-on',
      '2026-11-09',
      '--note',
      'Longer shifts',
    )
    expect(late).toMatchObject({ code: 2, json: { error: 'effectiveInPast' } })
    const published = await plumblineJson<RulePack>(
      'publish-rules',
      draft,
      '--data',
      data,
      '--as',
      'admin',
      '--effective-on',
      '2026-12-07',
      '--note',
      'Longer shifts',
    )
    expect(published).toMatchObject({ version: 3, effectiveOn: '2026-12-07' })
  }, 120_000)
})
