import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileExpression } from '#shared/decisions/feel/compileExpression.ts'
import { compileUnaryTests } from '#shared/decisions/feel/compileUnaryTests.ts'
import type { Names } from '#shared/decisions/feel/names.ts'
import type { FeelContext, FeelValue } from '#shared/decisions/feel/value.ts'
import { randomFrom, textsFrom } from '#test/conformance/feelinTexts.ts'
import { answer } from '#test/support/feelAnswers.ts'

const hostile = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']

describe('names that mean something to JavaScript mean nothing here', () => {
  it.each(hostile)('%s is not known where it was not given', (name) => {
    expect(answer(name)).toBe(`unknownName: ${name}`)
    expect(answer(`${name}(1)`)).toBe(`unknownFunction: ${name}`)
  })

  it.each(hostile)('%s is a name like any other where it was', (name) => {
    const context = new Map<string, FeelValue>([[name, 5]])
    expect(answer(`${name} + 1`, context)).toBe('6')
    expect(answer(`{${name}: 1}.${name}`)).toBe('1')
    expect(answer(`for ${name} in [1, 2] return ${name}`)).toBe('[1, 2]')
    expect(answer(`(function(${name}) ${name} * 2)(4)`)).toBe('8')
  })

  it.each(hostile)('%s is no part of a context, a list, a text or a number', (name) => {
    expect(answer(`{}.${name}`)).toBe('null')
    expect(answer(`[1].${name}`)).toBe('[null]')
    expect(answer(`"a".${name}`)).toBe('null')
    expect(answer(`(1).${name}`)).toBe('null')
    expect(answer(`@"2026-01-01".${name}`)).toBe('null')
    expect(answer(`get value({a: 1}, "${name}")`)).toBe('null')
  })

  it('nothing of it reaches the prototypes', () => {
    answer('{__proto__: {polluted: 1}}')
    answer('context put({}, "__proto__", {polluted: 1})')
    answer('context merge([{__proto__: {polluted: 1}}])')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('what piles up is given up', () => {
  const doubled = (first: string, next: (name: string) => string): string => {
    const names = Array.from({ length: 60 }, (_, at) => `v${at}`)
    const entries = names.map((name, at) => `${name}: ${at === 0 ? first : next(names[at - 1] ?? '')}`)
    return `{${entries.join(', ')}}.v59`
  }

  it.each([
    ['texts', doubled('"xx"', (name) => `${name} + ${name}`)],
    ['lists', doubled('[1, 1]', (name) => `concatenate(${name}, ${name})`)],
    ['lists of lists', doubled('[1, 1]', (name) => `[${name}, ${name}]`)],
    ['contexts of contexts', doubled('{a: 1}', (name) => `{a: ${name}, b: ${name}}`)],
    ['joined texts', doubled('"xx"', (name) => `string join([${name}, ${name}])`)],
    ['written lists', doubled('["x"]', (name) => `[string(${name}), string(${name})]`)],
  ])('%s twice the size, sixty times', (_, text) => {
    const got = answer(text)
    expect(got.length).toBeLessThan(100)
    expect(got).toContain('null')
  })

  it('numbers stay as long as they are', () => {
    expect(answer(doubled('7', (name) => `${name} * ${name}`))).toBe('null')
    expect(answer(doubled('0.5', (name) => `${name} * ${name}`))).toBe('null')
    expect(answer(doubled('3', (name) => `${name} + ${name} / 7`)).length).toBeLessThan(60)
  })
})

describe('5,000 mangled texts', () => {
  const facts = [
    'minutes',
    'credit',
    'rate',
    'nobody',
    'role',
    'motto',
    'adult',
    'onCall',
    'hours',
    'roles',
    'shift',
    'people',
  ]
  const names: Names = new Map(facts.map((name) => [name, {}]))
  const context: FeelContext = new Map()

  const survives = (text: string): void => {
    const expression = compileExpression(text, names)
    if (expression.ok) expression.value.run(context)
    else for (const { from, to } of expression.error) expect(0 <= from && from <= to && to <= text.length).toBe(true)
    const tests = compileUnaryTests(text, names)
    if (tests.ok) expect([true, false, null]).toContain(tests.value.run(5, context))
  }

  it('never throw, and a problem lies inside of its text', () => {
    const random = randomFrom(7)
    const next = textsFrom(random)
    const signs = [
      ...Array.from('()[]{}"\'.,:?<>=!+-*/@ \n\t\\0a'),
      '..',
      'and',
      'in',
      'not(',
      'function(',
      '/*',
      '//',
      '\u0000',
      '\uD800',
    ]
    for (let round = 0; round < 4_000; round += 1) {
      const text = next()
      const at = Math.floor(random() * text.length)
      const sign = signs[Math.floor(random() * signs.length)] ?? ''
      const cut = Math.floor(random() * 4)
      survives(text.slice(0, at) + sign + text.slice(at + cut))
    }
  })

  it('nor does text that never was FEEL', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), survives), { numRuns: 1_000 })
  })
})
