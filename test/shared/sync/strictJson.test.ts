import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import { parseStrictJson } from '#shared/sync/strictJson.ts'

const parse = (text: string) => parseStrictJson(utf8ToBytes(text))

describe('JSON of the share', () => {
  it('reads what JSON.stringify writes of integers and texts', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.maxSafeInteger().map((number) => number || 0),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.string().filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
          tie('value'),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    }))
    fc.assert(
      fc.property(value, (given) => {
        // a lone half of a surrogate pair has no UTF-8: the writer replaces it
        const text = JSON.stringify(given)
        expect(parse(text)).toEqual({ value: JSON.parse(new TextDecoder().decode(utf8ToBytes(text))) })
      }),
    )
  })

  it.each([
    ['a duplicate key', '{"a":1,"a":2}'],
    ['a duplicate key that is written in two ways', '{"a":1,"\\u0061":2}'],
    ['a duplicate key far inside', '{"x":[{"y":{"k":1,"z":[],"k":1}}]}'],
    ['__proto__', '{"__proto__":{"admin":true}}'],
    ['__proto__ in disguise', '{"\\u005f_proto__":1}'],
    ['constructor', '{"a":{"constructor":1}}'],
    ['NaN', '{"a":NaN}'],
    ['Infinity', '[Infinity]'],
    ['a number beyond 2^53', '{"seq":9007199254740993}'],
    ['an overflowing number', '[1e999]'],
    ['a fraction', '{"value":0.1}'],
    ['a fraction that rounds to a whole number', '{"value":1.00000000000000000001}'],
    ['a fraction that rounds to nothing', '[1e-400]'],
    ['a whole number that is written with an exponent', '[1E3]'],
    ['a whole number that is written with a point', '[10.0]'],
    ['a byte-order mark', '\uFEFF{"a":1}'],
    ['something behind the end', '{"a":1}{}'],
    ['a comment', '{"a":1} // x'],
    ['a trailing comma', '{"a":1,}'],
    ['single quotes', "{'a':1}"],
    ['a cut text', '{"a":"b'],
    ['nothing', ''],
    ['deep nesting', `${'['.repeat(41)}${']'.repeat(41)}`],
    ['nesting that would end the stack', '['.repeat(200_000)],
  ])('refuses %s', (_, text) => {
    expect(parse(text)).toBeNull()
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(parseStrictJson(Uint8Array.of(0x22, 0xc3, 0x28, 0x22))).toBeNull()
  })

  it('accepts colons, braces, points and escapes inside texts', () => {
    expect(parse('{"1.5":"2e9 3.","n":[1,-2,true,false,null]}')).not.toBeNull()
    const value = { 'a:b': 'c:{"[:', d: '\\":\\\\', e: [':', '{'] }
    expect(parse(JSON.stringify(value))).toEqual({ value })
    expect(parse(`${'['.repeat(40)}${']'.repeat(40)}`)).not.toBeNull()
  })
})
