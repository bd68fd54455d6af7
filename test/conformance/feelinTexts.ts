/** Random FEEL texts that mean something: typed, so that most of them have an answer that two engines can agree on. */

/** Numbers from 0 (included) to 1 (excluded), the same ones for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What the texts may name; a person is a context with `age` and `name`. */
export const facts = {
  minutes: 510,
  credit: -7,
  rate: 0.25,
  nobody: null,
  role: 'till',
  motto: 'open "early"',
  adult: true,
  onCall: false,
  hours: [8, 4, 4, -2],
  roles: ['till', 'stock', 'Till'],
  shift: { kind: 'late', length: 480 },
  people: [
    { name: 'Ada', age: 17 },
    { name: 'Bo', age: 30 },
    { name: 'Cem', age: 64 },
  ],
}

export type Kind = 'number' | 'string' | 'boolean' | 'numbers' | 'strings' | 'day' | 'span' | 'any'

type Produce = (kind: Kind, depth: number) => string
type Form = (produce: Produce, depth: number, pick: <T>(of: readonly T[]) => T) => string

const leaves: Readonly<Record<Kind, readonly string[]>> = {
  number: [
    '0',
    '1',
    '2',
    '7',
    '-3',
    '10',
    '0.5',
    'minutes',
    'credit',
    'rate',
    'shift.length',
    'people[2].age',
    'hours[1]',
  ],
  string: ['"till"', '"early"', '"a b"', '""', 'role', 'motto', 'shift.kind', 'people[1].name', 'roles[-1]'],
  boolean: ['true', 'false', 'adult', 'onCall'],
  numbers: ['hours', '[1, 2, 3]', '[]', 'people.age', '[5]'],
  strings: ['roles', '["x", "till"]', 'people.name'],
  day: ['date("2026-03-29")', 'date("2024-02-29")', 'date(2025, 12, 31)', '@"2026-01-01"'],
  span: ['duration("P1D")', 'duration("PT36H")', '@"-P3D"'],
  any: ['nobody', 'null', 'role', 'minutes', 'adult', 'hours', 'shift'],
}

const order = ['<', '<=', '>', '>=', '=', '!='] as const

const forms: Readonly<Record<Kind, readonly Form[]>> = {
  number: [
    (p, d, pick) => `${p('number', d)} ${pick(['+', '-', '*'])} ${p('number', d)}`,
    (p, d) => `(${p('number', d)} + ${p('number', d)}) * ${p('number', d)}`,
    (p, d, pick) => `${p('number', d)} / ${pick(['2', '4', '5', '3', '7'])}`,
    (p, _, pick) => `${p('number', 0)} ** ${pick(['0', '1', '2', '3'])}`,
    (p, d) => `-(${p('number', d)})`,
    (p, d) => `(if ${p('boolean', d)} then ${p('number', d)} else ${p('number', d)})`,
    (p, d, pick) => `${pick(['count', 'sum', 'min', 'max', 'mean', 'median'])}(${p('numbers', d)})`,
    (p, d) => `string length(${p('string', d)})`,
    (p, d, pick) => `${pick(['floor', 'ceiling', 'abs'])}(${p('number', d)})`,
    (p, d) => `modulo(${p('number', d)}, 4)`,
    (p, d, pick) =>
      `${pick(['decimal', 'round half up', 'round half down', 'round up', 'round down'])}(${p('number', d)}, ${pick(['0', '1', '2'])})`,
    (p, d, pick) => `(${p('numbers', d)})[${pick(['1', '2', '-1'])}]`,
    (p, d, pick) => `${p('day', d)}.${pick(['year', 'month', 'day', 'weekday'])}`,
    (p, d) => `(${p('day', d)} - ${p('day', d)}).days`,
  ],
  string: [
    (p, d) => `${p('string', d)} + ${p('string', d)}`,
    (p, d, pick) => `${pick(['upper case', 'lower case'])}(${p('string', d)})`,
    (p, d, pick) => `substring(${p('string', d)}, ${pick(['1', '2', '-2'])})`,
    (p, d) => `substring before(${p('string', d)}, "l")`,
    (p, d) => `substring after(${p('string', d)}, "l")`,
    (p, d) => `string join(${p('strings', d)}, "-")`,
    (p, d) => `(if ${p('boolean', d)} then ${p('string', d)} else ${p('string', d)})`,
    (p) => `string(${p('boolean', 0)})`,
  ],
  boolean: [
    (p, d, pick) => `${p('number', d)} ${pick(order)} ${p('number', d)}`,
    (p, d, pick) => `${p('string', d)} ${pick(order)} ${p('string', d)}`,
    (p, d, pick) => `${p('day', d)} ${pick(order)} ${p('day', d)}`,
    (p, d, pick) => `${p('any', d)} ${pick(['=', '!='])} ${p('any', d)}`,
    (p, d, pick) => `(${p('boolean', d)}) ${pick(['and', 'or'])} (${p('boolean', d)})`,
    (p, d) => `not(${p('boolean', d)})`,
    (p, d) => `${p('number', d)} between ${p('number', d)} and ${p('number', d)}`,
    (p, d, pick) => `${p('number', d)} in ${pick(['[', '('])}${p('number', d)}..${p('number', d)}${pick([']', ')'])}`,
    (p, d) => `${p('number', d)} in (${p('number', d)}, > ${p('number', d)})`,
    (p, d) => `${p('string', d)} in (${p('string', d)}, ${p('string', d)})`,
    (p, d) => `some x in ${p('numbers', d)} satisfies x > ${p('number', d)}`,
    (p, d) => `every x in ${p('numbers', d)} satisfies x > ${p('number', d)}`,
    (p, d) => `some x in people satisfies x.age >= ${p('number', d)}`,
    (p, d) => `list contains(${p('strings', d)}, ${p('string', d)})`,
    (p, d, pick) => `${pick(['contains', 'starts with', 'ends with'])}(${p('string', d)}, ${p('string', d)})`,
    (p, d, pick) => `${pick(['all', 'any'])}([${p('boolean', d)}, ${p('boolean', d)}])`,
    (p, d) => `${p('numbers', d)} = ${p('numbers', d)}`,
    (p, d, pick) => `${pick(['odd', 'even'])}(floor(${p('number', d)}))`,
  ],
  numbers: [
    (p, d) => `${p('numbers', d)}[item > ${p('number', d)}]`,
    (p, d) => `people[age > ${p('number', d)}].age`,
    (p, d) => `people[name != ${p('string', d)}].age`,
    (p, d) => `for x in ${p('numbers', d)} return x * ${p('number', d)}`,
    (p, d) => `for x in 1..3, y in ${p('numbers', 0)} return x + y + ${p('number', d)}`,
    (p, d) => `append(${p('numbers', d)}, ${p('number', d)})`,
    (p, d, pick) => `${pick(['concatenate', 'union'])}(${p('numbers', d)}, ${p('numbers', d)})`,
    (p, d, pick) => `${pick(['reverse', 'distinct values', 'flatten'])}(${p('numbers', d)})`,
    (p, d) => `[${p('number', d)}, ${p('number', d)}]`,
    (p, d) => `index of(${p('numbers', d)}, ${p('number', d)})`,
    (p, d) => `sort(${p('numbers', d)}, function(a, b) a < b)`,
    (p, d) => `insert before(${p('numbers', d)}, 1, ${p('number', d)})`,
  ],
  strings: [
    (p, d) => `[${p('string', d)}, ${p('string', d)}]`,
    (p, d) => `${p('strings', d)}[item != ${p('string', d)}]`,
    (p, d) => `people[age > ${p('number', d)}].name`,
    (p, d) => `append(${p('strings', d)}, ${p('string', d)})`,
    (p, d) => `reverse(${p('strings', d)})`,
  ],
  day: [
    (p, d, pick) => `${p('day', d)} ${pick(['+', '-'])} ${p('span', d)}`,
    (p, d, pick) => `${p('day', d)} + ${pick(['duration("P1M")', '@"P1Y"', '@"-P2M"'])}`,
    (p, d) => `(if ${p('boolean', d)} then ${p('day', d)} else ${p('day', d)})`,
  ],
  span: [(p, d) => `${p('span', d)} + ${p('span', d)}`, (p, d, pick) => `${p('span', d)} * ${pick(['2', '3'])}`],
  any: [
    (p, d) => p('number', d),
    (p, d) => p('string', d),
    (p, d) => p('boolean', d),
    (p, d) => `{a: ${p('number', d)}}.a`,
  ],
}

const kinds = ['number', 'string', 'boolean', 'numbers', 'strings', 'day', 'any'] as const

/** The next text of a stream; most are two or three constructs deep. */
export const textsFrom = (random: () => number): (() => string) => {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const produce: Produce = (kind, depth) => {
    if (depth <= 0 || random() < 0.3) return pick(leaves[kind])
    return pick(forms[kind])(produce, depth - 1, pick)
  }
  return () => pick(forms[pick(kinds)])(produce, 1 + Math.floor(random() * 2), pick)
}
