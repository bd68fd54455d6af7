import { describe, expect, it } from 'vitest'
import { compileText, decided, decision, dmn, given, input, knowledge, literal, table } from '#test/support/dmnText.ts'
import { answerText } from '#shared/decisions/dmn/answerText.ts'

const entry = (name: string | null, logic: string, typeRef = ''): string =>
  `<contextEntry>${name === null ? '' : `<variable name="${name}"${typeRef === '' ? '' : ` typeRef="${typeRef}"`}/>`}${logic}</contextEntry>`
const context = (...entries: readonly string[]): string => `<context>${entries.join('')}</context>`
const list = (...items: readonly string[]): string => `<list>${items.map(literal).join('')}</list>`
const part = (name: string, text: string): string => `<${name}>${literal(text)}</${name}>`
const relation = `<relation><column name="role"/><column name="wage"/>
  <row>${literal('"cook"')}${literal('14')}</row><row>${literal('"waiter"')}${literal('12')}</row></relation>`
const lambda = (parameters: readonly string[], body: string): string =>
  `<functionDefinition>${parameters.map((name) => `<formalParameter name="${name}"/>`).join('')}${literal(body)}</functionDefinition>`
const bind = (name: string, text: string): string => `<binding><parameter name="${name}"/>${literal(text)}</binding>`
const call = (callee: string, ...bindings: readonly string[]): string =>
  `<invocation>${literal(callee)}${bindings.join('')}</invocation>`

describe('a box answers as DMN says', () => {
  it.each([
    ['a literal', literal('1 + 2'), '3'],
    ['a text with spaces around it', literal('  "a"  '), '"a"'],
    ['a list', list('1', '"b"', 'null'), '[1, "b", null]'],
    ['an empty list', list(), '[]'],
    ['a context', context(entry('a', literal('1')), entry('b', literal('a + 1'))), '{a: 1, b: 2}'],
    ['a context with a result', context(entry('a', literal('1')), entry(null, literal('a * 10'))), '10'],
    [
      'a context in a context',
      context(entry('a', context(entry('b', literal('5')))), entry(null, literal('a.b'))),
      '5',
    ],
    [
      'an inner name before an outer one',
      context(
        entry('n', literal('1')),
        entry('m', context(entry('n', literal('2')), entry(null, literal('n')))),
        entry(null, literal('m')),
      ),
      '2',
    ],
    [
      'an entry with spaces in its name',
      context(entry('hourly wage', literal('12')), entry(null, literal('hourly wage * 2'))),
      '24',
    ],
    [
      'an entry of another type than declared',
      context(entry('a', literal('"x"'), 'number'), entry(null, literal('a'))),
      'null',
    ],
    ['a relation', relation, '[{role: "cook", wage: 14}, {role: "waiter", wage: 12}]'],
    ['a column of a relation', context(entry('r', relation), entry(null, literal('sum(r.wage)'))), '26'],
    [
      'a function that is called',
      context(entry('f', lambda(['a', 'b'], 'a - b')), entry(null, literal('f(5, 3)'))),
      '2',
    ],
    [
      'a function that sees its surroundings',
      context(entry('c', literal('7')), entry('f', lambda(['a'], 'a + c')), entry(null, literal('f(1)'))),
      '8',
    ],
    [
      'a condition that holds',
      `<conditional>${part('if', '1 < 2')}${part('then', '"yes"')}${part('else', '"no"')}</conditional>`,
      '"yes"',
    ],
    [
      'a condition that does not',
      `<conditional>${part('if', '1 > 2')}${part('then', '"yes"')}${part('else', '"no"')}</conditional>`,
      '"no"',
    ],
    [
      'a condition that is not known',
      `<conditional>${part('if', 'null')}${part('then', '"yes"')}${part('else', '"no"')}</conditional>`,
      '"no"',
    ],
    ['a filter', `<filter>${part('in', '[1, 5, 9]')}${part('match', 'item > 3')}</filter>`, '[5, 9]'],
    [
      'a filter by an entry',
      `<filter><in>${relation}</in>${part('match', 'wage < 13')}</filter>`,
      '[{role: "waiter", wage: 12}]',
    ],
    ['a filter of one value', `<filter>${part('in', '4')}${part('match', 'item > 3')}</filter>`, '[4]'],
    ['a filter of nothing', `<filter>${part('in', 'null')}${part('match', 'item > 3')}</filter>`, 'null'],
    ['a for', `<for iteratorVariable="n">${part('in', '[1, 2, 3]')}${part('return', 'n * n')}</for>`, '[1, 4, 9]'],
    [
      'a for that looks back',
      `<for iteratorVariable="n">${part('in', '[1, 2, 3]')}${part('return', 'n + count(partial)')}</for>`,
      '[1, 3, 5]',
    ],
    ['a for over nothing', `<for iteratorVariable="n">${part('in', 'null')}${part('return', 'n')}</for>`, 'null'],
    ['a some', `<some iteratorVariable="n">${part('in', '[1, 2]')}${part('satisfies', 'n > 1')}</some>`, 'true'],
    [
      'a some that finds none',
      `<some iteratorVariable="n">${part('in', '[1, 2]')}${part('satisfies', 'n > 2')}</some>`,
      'false',
    ],
    [
      'a some that cannot tell',
      `<some iteratorVariable="n">${part('in', '[1, null]')}${part('satisfies', 'n > 2')}</some>`,
      'null',
    ],
    ['an every', `<every iteratorVariable="n">${part('in', '[1, 2]')}${part('satisfies', 'n > 0')}</every>`, 'true'],
    [
      'an every that fails',
      `<every iteratorVariable="n">${part('in', '[1, null, -2]')}${part('satisfies', 'n > 0')}</every>`,
      'false',
    ],
  ])('%s', async (_, logic, expected) => {
    expect(await decided(dmn(decision('answer', logic)), 'answer')).toBe(expected)
  })

  it('a table inside a context sees the entries before it', async () => {
    const wages = table({
      inputs: ['role'],
      rules: [
        ['"cook"', 'base + 2'],
        ['not("cook")', 'base'],
      ],
    })
    const model = dmn(
      input('role', 'string') +
        decision(
          'wage',
          context(entry('base', literal('12')), entry('own', wages), entry(null, literal('own * 2'))),
          ['#i-role'],
          'number',
        ),
    )
    expect(await decided(model, 'wage', { role: '"cook"' })).toBe('28')
    expect(await decided(model, 'wage', { role: '"waiter"' })).toBe('24')
  })
})

describe('knowledge is called', () => {
  const add = knowledge('add', ['first', 'second number'], literal('first + second number'))
  const twice = knowledge('twice', ['n'], literal('add(n, n)'), ['#k-add'])
  const model = (logic: string, needs: readonly string[] = ['#k-add']) =>
    dmn(add + twice + decision('answer', logic, needs))

  it.each([
    ['by position', literal('add(1, 2)'), '3'],
    ['by name in an expression', literal('add(second number: 5, first: 1)'), '6'],
    ['by an invocation, in any order', call('add', bind('second number', '2'), bind('first', '40')), '42'],
    ['with an argument that is missing', call('add', bind('first', '1')), 'null'],
    ['with an argument that it does not have', call('add', bind('first', '1'), bind('third', '2')), 'null'],
    ['though it is nothing to call', call('null', bind('first', '1')), 'null'],
  ])('%s', async (_, logic, expected) => {
    expect(await decided(model(logic), 'answer')).toBe(expected)
  })
  it('through other knowledge', async () => {
    expect(await decided(model(literal('twice(21)'), ['#k-twice']), 'answer')).toBe('42')
  })
  it('with parameters that are called like paths', async () => {
    const greet = knowledge('greet', ['Person.Name', 'Person.Age'], literal('Person.Name + string(Person.Age)'))
    const logic = call('greet', bind('Person.Name', '"Ada"'), bind('Person.Age', '36'))
    expect(await decided(dmn(greet + decision('answer', logic, ['#k-greet'])), 'answer')).toBe('"Ada36"')
  })
  it('with such parameters, from a decision that reads the same paths', async () => {
    const greet = knowledge('greet', ['Person.Name', 'Person.Age'], literal('Person.Name + string(Person.Age)'))
    const logic = call('greet', bind('Person.Name', 'Person.Name'), bind('Person.Age', 'Person.Age'))
    const whole = dmn(input('Person') + greet + decision('answer', logic, ['#i-Person', '#k-greet']))
    expect(await decided(whole, 'answer', { Person: '{Name: "Ada", Age: 36}' })).toBe('"Ada36"')
  })
  it('and converts what it is given to the types that it declares', async () => {
    const typed = `<businessKnowledgeModel id="k-f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="n" typeRef="number"/>${literal('n')}</encapsulatedLogic></businessKnowledgeModel>`
    expect(await decided(dmn(typed + decision('answer', literal('f("x")'), ['#k-f'])), 'answer')).toBe('null')
    expect(await decided(dmn(typed + decision('answer', literal('f([7])'), ['#k-f'])), 'answer')).toBe('7')
  })
  it('by name from outside', async () => {
    const { model: compiled } = await compileText(model(literal('1')))
    const answer = compiled.call('add', given({ first: '1', 'second number': '9' }))
    expect(answer.ok && answerText(answer.value)).toBe('10')
    expect(compiled.call('nobody', new Map()).ok).toBe(false)
  })
})

describe('every hit policy', () => {
  const rules = [
    ['> 0', '"low"'],
    ['> 10', '"middle"'],
    ['> 100', '"high"'],
  ] as const
  const outputValues = '"high", "middle", "low"'
  it.each([
    ['hitPolicy="UNIQUE"', '5', '"low"'],
    ['hitPolicy="UNIQUE"', '50', 'null'],
    ['hitPolicy="FIRST"', '500', '"low"'],
    ['hitPolicy="PRIORITY"', '500', '"high"'],
    ['hitPolicy="ANY"', '5', '"low"'],
    ['hitPolicy="ANY"', '500', 'null'],
    ['hitPolicy="COLLECT"', '500', '["low", "middle", "high"]'],
    ['hitPolicy="COLLECT" aggregation="COUNT"', '50', '2'],
    ['hitPolicy="COLLECT" aggregation="MIN"', '500', '"high"'],
    ['hitPolicy="RULE ORDER"', '50', '["low", "middle"]'],
    ['hitPolicy="OUTPUT ORDER"', '50', '["middle", "low"]'],
    ['', '5', '"low"'],
    ['hitPolicy="UNIQUE"', '-5', 'null'],
  ])('%s of %s', async (policy, value, expected) => {
    const logic = table({ policy, inputs: ['n'], rules, outputValues })
    expect(await decided(dmn(input('n', 'number') + decision('answer', logic, ['#i-n'])), 'answer', { n: value })).toBe(
      expected,
    )
  })
  it('falls back to what is declared where no rule matches', async () => {
    const logic = table({ inputs: ['n'], rules, otherwise: '"none"' })
    expect(await decided(dmn(input('n') + decision('answer', logic, ['#i-n'])), 'answer', { n: '-1' })).toBe('"none"')
  })
  it('gives a context where there are several outputs', async () => {
    const logic = table({ inputs: ['n'], outputs: ['a', 'b'], rules: [['-', '1', '2']] })
    const model = dmn(
      input('n') + decision('pair', logic, ['#i-n']) + decision('sum', literal('pair.a + pair.b'), ['#d-pair']),
    )
    expect(await decided(model, 'sum', { n: '0' })).toBe('3')
  })
})
