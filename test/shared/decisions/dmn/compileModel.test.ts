import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileModel } from '#shared/decisions/dmn/compileModel.ts'
import { answerText } from '#shared/decisions/dmn/answerText.ts'
import {
  compileText,
  decided,
  decision,
  dmn,
  given,
  input,
  knowledge,
  literal,
  readText,
  table,
} from '#test/support/dmnText.ts'

const refusalOf = async (xml: string, ...others: readonly string[]) => {
  const imports = await Promise.all(others.map(async (other) => (await readText(other)).model))
  const compiled = compileModel((await readText(xml)).model, imports)
  return compiled.ok ? null : compiled.error
}

describe('decisions require each other', () => {
  const model = dmn(
    input('hours', 'number') +
      decision('pay', literal('hours * 12'), ['#i-hours'], 'number') +
      decision('bonus', literal('if pay > 100 then 10 else 0'), ['#d-pay'], 'number') +
      decision('total', literal('pay + bonus'), ['#d-pay', '#d-bonus'], 'number'),
  )
  it('and each is decided from what it requires', async () => {
    expect(await decided(model, 'total', { hours: '10' })).toBe('130')
    expect(await decided(model, 'total', { hours: '5' })).toBe('60')
  })
  it('and a value that is given takes the place of deciding', async () => {
    expect(await decided(model, 'total', { hours: '10', pay: '1' })).toBe('1')
  })
  it('and what is not given is null', async () => {
    expect(await decided(model, 'total')).toBe('null')
  })
  it('and each is decided once, however many ask', async () => {
    const { model: compiled } = await compileText(model)
    const heard: string[] = []
    const answer = compiled.decide('total', given({ hours: '10' }), (name, value) =>
      heard.push(`${name} ${answerText(value)}`),
    )
    expect(answer).toEqual({ ok: true, value: 130 })
    expect(heard).toEqual(['pay 120', 'bonus 10', 'total 130'])
  })
  it('and nothing is decided that nobody asked for', async () => {
    const { model: compiled } = await compileText(model)
    const heard: string[] = []
    compiled.decide('pay', given({ hours: '1' }), (name) => heard.push(name))
    expect(heard).toEqual(['pay'])
  })
  it('and a name that the model does not have is an error, not null', async () => {
    const { model: compiled } = await compileText(model)
    expect(compiled.decide('nobody', new Map())).toEqual({ ok: false, error: 'noSuchDecision' })
    expect(compiled.decide('hours', new Map())).toEqual({ ok: false, error: 'noSuchDecision' })
    expect(compiled.decisions).toEqual(['pay', 'bonus', 'total'])
  })
  it('in any order of the document, with the same answers', async () => {
    const parts = [
      input('hours', 'number'),
      decision('pay', literal('hours * 12'), ['#i-hours']),
      decision('bonus', literal('pay + 1'), ['#d-pay']),
      decision('total', literal('pay + bonus'), ['#d-pay', '#d-bonus']),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(parts, { minLength: 4 }),
        fc.integer({ min: 0, max: 100 }),
        async (shuffled, hours) => {
          expect(await decided(dmn(shuffled.join('')), 'total', { hours: String(hours) })).toBe(String(hours * 24 + 1))
        },
      ),
      { numRuns: 24 },
    )
  })
})

describe('services', () => {
  const service = (parts: string): string =>
    `<decisionService id="k-s" name="s"><variable name="s"/>${parts}</decisionService>`
  const parts =
    input('n', 'number') +
    decision('half', literal('n / 2'), ['#i-n']) +
    decision('more', literal('half + 1'), ['#d-half'])
  const one = service('<outputDecision href="#d-more"/><encapsulatedDecision href="#d-half"/><inputData href="#i-n"/>')

  it('are called like functions by decisions', async () => {
    expect(await decided(dmn(parts + one + decision('answer', literal('s(10)'), ['#k-s'])), 'answer')).toBe('6')
  })
  it('take the values of input decisions', async () => {
    const shortcut = service('<outputDecision href="#d-more"/><inputDecision href="#d-half"/>')
    const { model } = await compileText(dmn(parts + shortcut))
    expect(model.call('s', given({ half: '100' }))).toEqual({ ok: true, value: 101 })
  })
  it('give a context where they have several outputs', async () => {
    const both = service('<outputDecision href="#d-half"/><outputDecision href="#d-more"/><inputData href="#i-n"/>')
    expect(await decided(dmn(parts + both + decision('answer', literal('s(n: 4).more'), ['#k-s'])), 'answer')).toBe('3')
  })
})

describe('imports', () => {
  const types =
    '<itemDefinition name="tRole"><typeRef>string</typeRef><allowedValues><text>"cook", "waiter"</text></allowedValues></itemDefinition>'
  const library = dmn(
    types +
      knowledge('wage of', ['role'], literal('if role = "cook" then 14 else 12')) +
      decision('least', literal('12')),
    '1.3',
    'urn:library',
  )
  const importing = (name: string, body: string): string =>
    dmn(
      `<import name="${name}" namespace="urn:library" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>${body}`,
    )
  const needs = ['#i-role', 'urn:library#k-wage_of']

  it('bring knowledge under the name of the import', async () => {
    const model = importing('lib', input('role', 'lib.tRole') + decision('answer', literal('lib.wage of(role)'), needs))
    expect(await decided(model, 'answer', { role: '"cook"' }, library)).toBe('14')
  })
  it('bring decisions and types', async () => {
    const model = importing(
      'lib',
      input('role', 'lib.tRole') + decision('answer', literal('[lib.least, role]'), ['#i-role', 'urn:library#d-least']),
    )
    expect(await decided(model, 'answer', { role: '"cook"' }, library)).toBe('[12, "cook"]')
    expect(await decided(model, 'answer', { role: '"pilot"' }, library)).toBe('[12, null]')
  })
  it('without a name bring them as if they were own ones', async () => {
    const model = importing('', input('role') + decision('answer', literal('wage of(role)'), needs))
    expect(await decided(model, 'answer', { role: '"waiter"' }, library)).toBe('12')
  })
  it('are refused where the model is not at hand', async () => {
    expect(await refusalOf(importing('lib', decision('answer', literal('1'))))).toEqual({
      code: 'missingImport',
      detail: 'urn:library',
      line: null,
    })
  })
  it('may go in a circle as long as no decision does', async () => {
    const other = dmn(
      '<import name="back" namespace="urn:test" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>' +
        decision('least', literal('3')),
      '1.5',
      'urn:library',
    )
    const model = importing('lib', decision('answer', literal('lib.least'), ['urn:library#d-least']))
    expect(await decided(model, 'answer', {}, other)).toBe('3')
  })
})

describe('a model that cannot be whole is refused', () => {
  it.each([
    ['a decision that requires itself', decision('a', literal('a'), ['#d-a']), 'cyclicRequirement', 'a'],
    [
      'a circle of three',
      decision('a', literal('c'), ['#d-c']) +
        decision('b', literal('a'), ['#d-a']) +
        decision('c', literal('b'), ['#d-b']),
      'cyclicRequirement',
      'a',
    ],
    ['knowledge that calls itself', knowledge('f', ['n'], literal('f(n)'), ['#k-f']), 'cyclicRequirement', 'f'],
    ['a reference to nothing', decision('a', literal('1'), ['#d-b']), 'missingReference', 'a #d-b'],
    [
      'a reference to another document',
      decision('a', literal('1'), ['urn:other#d-b']),
      'missingReference',
      'a urn:other#d-b',
    ],
    ['two decisions of one id', decision('a', literal('1')) + decision('a', literal('2')), 'duplicateId', 'a'],
    [
      'an input with the id of a decision',
      `<inputData id="d-a" name="x"/>${decision('a', literal('1'))}`,
      'duplicateId',
      'a',
    ],
  ])('%s', async (_, body, code, detail) => {
    expect(await refusalOf(dmn(body))).toEqual({ code, detail, line: null })
  })
  it('however long the way around', async () => {
    const chain = Array.from({ length: 2_000 }, (_, at) =>
      decision(`n${at}`, literal('1'), [`#d-n${(at + 1) % 2_000}`]),
    )
    expect((await refusalOf(dmn(chain.join(''))))?.code).toBe('cyclicRequirement')
  })
})

describe('what lies outside is named with its place', () => {
  const items = async (body: string) => (await compileText(dmn(body))).outside
  it.each([
    ['an unknown name', '1 + x', 'unknownName', 4, 5],
    ['an unknown name in a path', 'x.y', 'unknownName', 0, 1],
    ['a broken text', '1 +', 'syntax', 3, 3],
    ['a text that is cut off', '"abc', 'syntax', 0, null],
    ['an unknown function', 'f(1)', 'feel', 0, null],
    ['too few arguments', 'substring("a")', 'feel', 0, null],
    ['nothing at all', '', 'syntax', 0, null],
  ] as const)('%s with its offsets', async (_, text, code, from, to) => {
    const [item] = await items(decision('a', literal(text)))
    expect(item).toMatchObject({ code, place: { owner: 'a', row: null, column: null }, from })
    if (to !== null) expect(item?.to).toBe(to)
  })
  it('a cell by row and column, outputs counted after inputs', async () => {
    const logic = table({
      inputs: ['n', 'm'],
      rules: [
        ['-', '-', '1'],
        ['-', '< y', 'z'],
      ],
    })
    const found = await items(input('n') + input('m') + decision('a', logic, ['#i-n', '#i-m']))
    expect(
      found.map(({ construct, place, from, to }) => ({ construct, row: place.row, column: place.column, from, to })),
    ).toEqual([
      { construct: 'y', row: 2, column: 2, from: 2, to: 3 },
      { construct: 'z', row: 2, column: 3, from: 0, to: 1 },
    ])
  })
  it('a box inside boxes by the way to it', async () => {
    const [item] = await items(
      decision(
        'a',
        `<context><contextEntry><variable name="b"/><list>${literal('1')}${literal('x')}</list></contextEntry></context>`,
      ),
    )
    expect(item?.place.path).toEqual(['"b"', 'item 2'])
  })
})
