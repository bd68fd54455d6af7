import { describe, expect, it } from 'vitest'
import { compileText, decided, decision, dmn, input, literal } from '#test/support/dmnText.ts'

const item = (name: string, typeRef: string, allowed = '', more = ''): string =>
  `<itemDefinition name="${name}"${more}><typeRef>${typeRef}</typeRef>${allowed === '' ? '' : `<allowedValues><text>${allowed}</text></allowedValues>`}</itemDefinition>`
const types = [
  item('tAge', 'number', '[0..120]'),
  item('tRole', 'string', '"cook", "waiter"'),
  item('tLead', 'tRole', '"cook"'),
  item('tRoles', 'tRole', '', ' isCollection="true"'),
  item('tFree', 'Any'),
  `<itemDefinition name="tPerson"><itemComponent name="full name"><typeRef>string</typeRef></itemComponent>
    <itemComponent name="age"><typeRef>tAge</typeRef></itemComponent>
    <itemComponent name="pay"><itemComponent name="base"><typeRef>number</typeRef></itemComponent></itemComponent></itemDefinition>`,
  `<itemDefinition name="tPeople" isCollection="true"><typeRef>tPerson</typeRef></itemDefinition>`,
  `<itemDefinition name="tTree"><itemComponent name="child"><typeRef>tTree</typeRef></itemComponent></itemDefinition>`,
  `<itemDefinition name="tPair" isCollection="true"><typeRef>number</typeRef><allowedValues><text>&gt; 0</text></allowedValues><typeConstraint><text>count(?) = 2</text></typeConstraint></itemDefinition>`,
].join('')

const asInput = (typeRef: string, value: string): Promise<string> =>
  decided(dmn(types + input('v', typeRef) + decision('a', literal('v'), ['#i-v'])), 'a', { v: value })
const asResult = (typeRef: string, value: string): Promise<string> =>
  decided(dmn(types + decision('a', literal(value), [], typeRef)), 'a')

describe('a value belongs to its type, or is null', () => {
  it.each([
    ['number', '5', '5'],
    ['number', '"5"', 'null'],
    ['string', '"5"', '"5"'],
    ['string', '5', 'null'],
    ['boolean', 'true', 'true'],
    ['boolean', '"true"', 'null'],
    ['date', 'date("2024-02-29")', '2024-02-29'],
    ['date', '"2024-02-29"', 'null'],
    ['time', 'time("10:00:00")', '10:00:00'],
    ['date and time', 'date and time("2024-02-29T10:00:00")', '2024-02-29T10:00:00'],
    ['dateTime', 'date("2024-02-29")', '2024-02-29T00:00:00Z'],
    ['days and time duration', 'duration("P1D")', 'P1D'],
    ['dayTimeDuration', 'duration("P1M")', 'null'],
    ['years and months duration', 'duration("P1M")', 'P1M'],
    ['yearMonthDuration', 'duration("P1D")', 'null'],
    ['Any', '[1, "a"]', '[1, "a"]'],
    ['list', '[1]', '[1]'],
    ['list', '1', 'null'],
    ['context', '{a: 1}', '{a: 1}'],
    ['tAge', '120', '120'],
    ['tAge', '121', 'null'],
    ['tRole', '"cook"', '"cook"'],
    ['tRole', '"pilot"', 'null'],
    ['tLead', '"cook"', '"cook"'],
    ['tLead', '"waiter"', 'null'],
    ['tRoles', '["cook", "waiter"]', '["cook", "waiter"]'],
    ['tRoles', '["cook", "pilot"]', 'null'],
    ['tRoles', '[]', '[]'],
    ['tFree', '"anything"', '"anything"'],
    ['tPerson', '{full name: "Ada", age: 36, pay: {base: 9}}', '{full name: "Ada", age: 36, pay: {base: 9}}'],
    ['tPerson', '{full name: "Ada", age: 360, pay: {base: 9}}', 'null'],
    ['tPerson', '{full name: "Ada", age: 36, pay: {base: "9"}}', 'null'],
    ['tPerson', '"Ada"', 'null'],
    ['tPair', '[1, 2]', '[1, 2]'],
    ['tPair', '[1, -2]', 'null'],
    ['tPair', '[1, 2, 3]', 'null'],
    ['tTree', '{child: {child: null}}', '{child: {child: null}}'],
  ])('%s of %s', async (typeRef, value, expected) => {
    expect(await asInput(typeRef, value)).toBe(expected)
    expect(await asResult(typeRef, value)).toBe(expected)
  })
  it.each([
    ['a list of one stands for its item', 'number', '[5]', '5'],
    ['a list of two does not', 'number', '[5, 6]', 'null'],
    ['an item stands for a list of one', 'tRoles', '"cook"', '["cook"]'],
    ['null stays null', 'tAge', 'null', 'null'],
    ['null in a list stays', 'tRoles', '["cook", null]', '["cook", null]'],
    [
      'what is missing in a structure is null',
      'tPerson',
      '{full name: "Ada"}',
      '{full name: "Ada", age: null, pay: null}',
    ],
    ['what a structure does not declare stays', 'tTree', '{child: null, leaf: 1}', '{child: null, leaf: 1}'],
  ])('%s', async (_, typeRef, value, expected) => {
    expect(await asInput(typeRef, value)).toBe(expected)
  })
})

describe('names come from types', () => {
  it('with spaces, through structures and lists', async () => {
    const model = dmn(
      types + input('staff', 'tPeople') + decision('a', literal('staff[age > 30].full name'), ['#i-staff']),
    )
    expect(await decided(model, 'a', { staff: '[{full name: "Ada", age: 36}, {full name: "Bob", age: 20}]' })).toBe(
      '["Ada"]',
    )
  })
  it('through decisions', async () => {
    const model = dmn(
      types +
        input('p', 'tPerson') +
        decision('copy', literal('p'), ['#i-p'], 'tPerson') +
        decision('a', literal('copy.pay.base + 1'), ['#d-copy']),
    )
    expect(await decided(model, 'a', { p: '{full name: "Ada", age: 36, pay: {base: 9}}' })).toBe('10')
  })
})

describe('types that are not known', () => {
  it.each(['tNobody', 'other.tRole', 'Number'])('%s is reported where it is used', async (typeRef) => {
    const { outside } = await compileText(dmn(decision('a', literal('1'), [], typeRef)))
    expect(outside).toMatchObject([{ code: 'typeRef', construct: typeRef, place: { owner: 'a' }, suggestion: 'Any' }])
  })
  it('allowed values that are no tests are reported with the type', async () => {
    const { outside } = await compileText(dmn(item('tBad', 'number', '1 +')))
    expect(outside[0]?.place).toMatchObject({ owner: 'tBad', path: ['allowedValues'] })
  })
})
