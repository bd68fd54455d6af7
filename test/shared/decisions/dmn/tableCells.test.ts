import { describe, expect, it } from 'vitest'
import { compileText, decided, decision, dmn, given, input, literal, table } from '#test/support/dmnText.ts'

/** Whether a cell admits a value, asked of a whole document. */
const admits = (cell: string, value: string, more: Readonly<Record<string, string>> = {}): Promise<string> => {
  const names = Object.keys(more)
  const logic = table({
    policy: 'hitPolicy="FIRST"',
    inputs: ['v'],
    rules: [
      [cell, 'true'],
      ['-', 'false'],
    ],
  })
  const inputs = ['v', ...names]
  return decided(
    dmn(
      inputs.map((name) => input(name)).join('') +
        decision(
          'a',
          logic,
          inputs.map((name) => `#i-${name}`),
        ),
    ),
    'a',
    { v: value, ...more },
  )
}

describe('a cell admits what it says', () => {
  it.each([
    ['-', '5', true],
    ['-', 'null', true],
    ['5', '5', true],
    ['5', '5.0', true],
    ['5', '6', false],
    ['5', '"5"', false],
    ['"a"', '"a"', true],
    ['"a"', '"A"', false],
    ['"a", "b"', '"b"', true],
    ['"a", "b"', '"c"', false],
    ['not("a")', '"b"', true],
    ['not("a")', '"a"', false],
    ['not("a", "b")', '"b"', false],
    ['true', 'true', true],
    ['true', 'false', false],
    ['false', 'false', true],
    ['null', 'null', true],
    ['null', '0', false],
    ['< 5', '4.999', true],
    ['< 5', '5', false],
    ['<= 5', '5', true],
    ['> 5', '5', false],
    ['>= 5', '5', true],
    ['< 5', '"4"', false],
    ['< 5', 'null', false],
    ['[1..5]', '1', true],
    ['[1..5]', '5', true],
    ['[1..5)', '5', false],
    ['(1..5]', '1', false],
    [']1..5[', '1', false],
    [']1..5[', '3', true],
    ['[1..5], [8..9]', '8.5', true],
    ['[1..5], [8..9]', '6', false],
    ['< 1, > 9', '10', true],
    ['-3', '-3', true],
    ['> -3', '-2', true],
    ['0.1', '0.10', true],
    ['["a".."c"]', '"b"', true],
    ['date("2024-02-29")', 'date("2024-02-29")', true],
    ['< date("2024-03-01")', 'date("2024-02-29")', true],
    ['[date("2024-01-01")..date("2024-12-31")]', 'date("2025-01-01")', false],
    ['> duration("PT8H")', 'duration("PT8H1M")', true],
    ['[time("06:00:00")..time("20:00:00"))', 'time("20:00:00")', false],
    ['? > 3 and ? < 5', '4', true],
    ['? > 3 and ? < 5', '5', false],
    ['string length(?) = 3', '"abc"', true],
    ['list contains(?, 2)', '[1, 2]', true],
    ['list contains(?, 2)', '[1, 3]', false],
  ])('%s of %s: %s', async (cell, value, answer) => {
    expect(await admits(cell, value)).toBe(String(answer))
  })
  it.each([
    ['w', '5', '5', true],
    ['w', '5', '6', false],
    ['< w', '4', '5', true],
    ['[w..10]', '4', '5', false],
    ['[w..10]', '4', '4', true],
    ['w', '"b"', '["a", "b"]', true],
    ['w', '"c"', '["a", "b"]', false],
    ['not(w)', '5', '6', true],
    ['w, 7', '7', '5', true],
    ['> w + 1', '7', '5', true],
    ['> w', '7', 'null', false],
  ])('%s, which speaks of another input: %s with %s is %s', async (cell, value, other, answer) => {
    expect(await admits(cell, value, { w: other })).toBe(String(answer))
  })
})

describe('what a table asks and answers is computed', () => {
  const ask = (inputs: readonly string[], rule: readonly string[], values: Readonly<Record<string, string>>) =>
    decided(
      dmn(
        Object.keys(values)
          .map((name) => input(name))
          .join('') +
          decision(
            'a',
            table({ inputs, rules: [rule] }),
            Object.keys(values).map((name) => `#i-${name}`),
          ),
      ),
      'a',
      values,
    )
  it.each([
    ['a path', ['p.age'], ['36', '1'], { p: '{age: 36}' }, '1'],
    ['a sum', ['n + m'], ['3', '1'], { n: '1', m: '2' }, '1'],
    ['a length', ['count(l)'], ['2', '1'], { l: '[7, 8]' }, '1'],
    ['an answer from an input', ['n'], ['-', 'n * 2'], { n: '4' }, '8'],
    ['an answer of several parts', ['n'], ['-', '{half: n / 2, all: [n]}'], { n: '4' }, '{half: 2, all: [4]}'],
    ['an answer that depends', ['n'], ['-', 'if n > 3 then "many" else "few"'], { n: '4' }, '"many"'],
    ['a date', ['d + duration("P1D")'], ['date("2024-03-01")', '1'], { d: 'date("2024-02-29")' }, '1'],
    ['a day of the week', ['day of week(d)'], ['"Sunday"', '1'], { d: 'date("2026-11-22")' }, '1'],
  ])('%s', async (_, inputs, rule, values, answer) => {
    expect(await ask(inputs, rule, values)).toBe(answer)
  })
  it('an empty cell admits everything, as many tools mean it', async () => {
    expect(await ask(['n'], ['', '1'], { n: '4' })).toBe('1')
  })
  it('an empty answer is reported', async () => {
    const { outside } = await compileText(
      dmn(input('n') + decision('a', table({ inputs: ['n'], rules: [['-', '']] }), ['#i-n'])),
    )
    expect(outside).toMatchObject([{ code: 'syntax', place: { owner: 'a', row: 1, column: 2 } }])
  })
  it('values that an input does not allow give no answer', async () => {
    const logic = table({ inputs: ['n'], rules: [['-', '1']] }).replace(
      '</inputExpression>',
      '</inputExpression><inputValues><text>[0..9]</text></inputValues>',
    )
    const model = dmn(input('n') + decision('a', logic, ['#i-n']))
    expect(await decided(model, 'a', { n: '9' })).toBe('1')
    expect(await decided(model, 'a', { n: '10' })).toBe('null')
  })
})

describe('priorities', () => {
  const model = (typeRef: string): string => {
    const type =
      '<itemDefinition name="tWho"><typeRef>string</typeRef><allowedValues><text>"board", "lead", "nobody"</text></allowedValues></itemDefinition>'
    const logic = table({
      policy: 'hitPolicy="PRIORITY"',
      inputs: ['n'],
      rules: [
        ['-', '"nobody"'],
        ['> 5', '"lead"'],
        ['> 9', '"board"'],
      ],
    })
    return dmn(type + input('n') + decision('a', logic.replace('<output>', `<output typeRef="${typeRef}">`), ['#i-n']))
  }
  it.each([
    ['3', '"nobody"'],
    ['6', '"lead"'],
    ['10', '"board"'],
  ])('come from the type where the output lists none: %s is %s', async (n, who) => {
    expect(await decided(model('tWho'), 'a', { n })).toBe(who)
  })
  it('are reported where nobody lists them', async () => {
    const { outside } = await compileText(model('string'))
    expect(outside[0]?.place).toMatchObject({ owner: 'a', row: null })
  })
})

describe('no name is special', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString',
    'item',
    'partial',
    'null value',
    'Größe',
    'a-b',
    "guest's name",
    'x1',
  ])('%s', async (name) => {
    const model = dmn(input(name) + decision('a', literal(`[${name}]`), [`#i-${name.replaceAll(' ', '_')}`]))
    const { model: compiled, outside } = await compileText(model)
    expect(outside).toEqual([])
    expect(compiled.decide('a', given({ [name]: '7' }))).toEqual({ ok: true, value: [7] })
  })
})
