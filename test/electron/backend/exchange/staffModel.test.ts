import { describe, expect, it } from 'vitest'
import { decided, decision, dmn, input, knowledge, literal, table } from '#test/support/dmnText.ts'

/** A whole model as another tool would write it: who is needed at a pool, what it costs, and who has to agree. */
const types = `<itemDefinition name="tDay"><typeRef>string</typeRef><allowedValues><text>"weekday", "saturday", "sunday", "holiday"</text></allowedValues></itemDefinition>
<itemDefinition name="tGuests"><typeRef>number</typeRef><allowedValues><text>[0..2000]</text></allowedValues></itemDefinition>
<itemDefinition name="tShift"><itemComponent name="start hour"><typeRef>number</typeRef></itemComponent><itemComponent name="hours"><typeRef>number</typeRef></itemComponent><itemComponent name="day"><typeRef>tDay</typeRef></itemComponent></itemDefinition>
<itemDefinition name="tShifts" isCollection="true"><typeRef>tShift</typeRef></itemDefinition>`

const guards = table({
  inputs: ['Day', 'Guests'],
  rules: [
    ['"weekday"', '< 50', '2'],
    ['"weekday"', '[50..200)', '3'],
    ['"weekday"', '>= 200', '4'],
    ['"saturday", "sunday"', '< 100', '3'],
    ['"saturday", "sunday"', '>= 100', '5'],
    ['"holiday"', '-', '0'],
  ],
})
const surcharge = table({
  policy: 'hitPolicy="COLLECT" aggregation="SUM"',
  inputs: ['day', 'start hour', 'hours'],
  rules: [
    ['"sunday"', '-', '-', '50'],
    ['"holiday"', '-', '-', '100'],
    ['-', '>= 20, < 6', '-', '25'],
    ['-', '-', '> 8', '10'],
  ],
  otherwise: '0',
})
const approval = table({
  policy: 'hitPolicy="PRIORITY"',
  inputs: ['Wage cost', 'Guards'],
  outputValues: '"board", "lead", "nobody"',
  rules: [
    ['-', '-', '"nobody"'],
    ['> 500', '-', '"lead"'],
    ['> 1000', '> 2', '"board"'],
  ],
})
const wage = `<context>
  <contextEntry><variable name="rate"/>${literal('if day = "sunday" then 15 else 12')}</contextEntry>
  <contextEntry><variable name="percent" typeRef="number"/><invocation>${literal('Surcharge')}
    <binding><parameter name="day"/>${literal('day')}</binding>
    <binding><parameter name="start hour"/>${literal('start hour')}</binding>
    <binding><parameter name="hours"/>${literal('hours')}</binding></invocation></contextEntry>
  <contextEntry>${literal('hours * rate * (1 + percent / 100)')}</contextEntry></context>`

const model = dmn(
  types +
    input('Day', 'tDay') +
    input('Guests', 'tGuests') +
    input('Shifts', 'tShifts') +
    knowledge('Surcharge', ['day', 'start hour', 'hours'], surcharge) +
    knowledge('Wage', ['day', 'start hour', 'hours'], wage, ['#k-Surcharge']) +
    decision('Guards', guards, ['#i-Day', '#i-Guests'], 'number') +
    decision(
      'Wage cost',
      literal('sum(for s in Shifts return Wage(s.day, s.start hour, s.hours))'),
      ['#i-Shifts', '#k-Wage'],
      'number',
    ) +
    decision('Long shifts', literal('Shifts[hours > 8]'), ['#i-Shifts'], 'tShifts') +
    decision('Covered', literal('count(Shifts) >= Guards'), ['#i-Shifts', '#d-Guards'], 'boolean') +
    decision('Approval', approval, ['#d-Wage_cost', '#d-Guards'], 'string'),
)

const shift = (start: number, hours: number, day = 'weekday'): string =>
  `{start hour: ${start}, hours: ${hours}, day: "${day}"}`
const shifts = (...list: readonly string[]): string => `[${list.join(', ')}]`

describe('how many guards a pool needs', () => {
  it.each([
    ['weekday', 0, '2'],
    ['weekday', 49, '2'],
    ['weekday', 50, '3'],
    ['weekday', 199, '3'],
    ['weekday', 200, '4'],
    ['weekday', 2_000, '4'],
    ['saturday', 99, '3'],
    ['sunday', 100, '5'],
    ['holiday', 500, '0'],
  ])('on a %s with %d guests', async (day, guests, needed) => {
    expect(await decided(model, 'Guards', { Day: `"${day}"`, Guests: String(guests) })).toBe(needed)
  })
  it.each([
    ['a day that is none', { Day: '"someday"', Guests: '10' }],
    ['more guests than the pool holds', { Day: '"weekday"', Guests: '2001' }],
    ['guests in words', { Day: '"weekday"', Guests: '"many"' }],
    ['no guests given', { Day: '"weekday"' }],
  ])('%s: not known', async (_, given) => {
    expect(await decided(model, 'Guards', given as Readonly<Record<string, string>>)).toBe('null')
  })
})

describe('what the shifts cost', () => {
  it.each([
    ['a plain shift', shifts(shift(9, 8)), '96'],
    ['a long one', shifts(shift(9, 10)), '132'],
    ['a night', shifts(shift(22, 8)), '120'],
    ['the early morning', shifts(shift(5, 4)), '60'],
    ['a Sunday', shifts(shift(9, 8, 'sunday')), '180'],
    ['a long Sunday night', shifts(shift(20, 9, 'sunday')), '249.75'],
    ['a holiday', shifts(shift(9, 5, 'holiday')), '120'],
    ['several', shifts(shift(9, 8), shift(22, 8)), '216'],
    ['an odd number of minutes, exactly', shifts(shift(9, 0.1), shift(9, 0.2)), '3.6'],
  ])('%s', async (_, given, cost) => {
    expect(await decided(model, 'Wage cost', { Shifts: given })).toBe(cost)
  })
  it('no shifts cost nothing that could be summed', async () => {
    expect(await decided(model, 'Wage cost', { Shifts: '[]' })).toBe('null')
  })
})

describe('what follows from both', () => {
  const busy = shifts(...Array.from({ length: 5 }, () => shift(9, 8, 'sunday')))
  const many = shifts(...Array.from({ length: 7 }, () => shift(9, 8, 'sunday')))
  it.each([
    ['too few for a Sunday', shifts(shift(9, 8, 'sunday')), 'false'],
    ['just enough', busy, 'true'],
    ['more than enough', many, 'true'],
  ])('cover: %s', async (_, given, covered) => {
    expect(await decided(model, 'Covered', { Day: '"sunday"', Guests: '150', Shifts: given })).toBe(covered)
  })
  it.each([
    ['a cheap day', '"weekday"', shifts(shift(9, 8)), '"nobody"'],
    ['a dear day', '"weekday"', busy, '"lead"'],
    ['a very dear day', '"sunday"', many, '"board"'],
    ['a very dear day on which nobody is needed', '"holiday"', many, '"lead"'],
  ])('approval: %s', async (_, day, given, who) => {
    expect(await decided(model, 'Approval', { Day: day, Guests: '10', Shifts: given })).toBe(who)
  })
  it('lists keep their items whole', async () => {
    const given = shifts(shift(9, 8), shift(9, 9, 'sunday'))
    expect(await decided(model, 'Long shifts', { Shifts: given })).toBe('[{start hour: 9, hours: 9, day: "sunday"}]')
  })
})
