import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph, keyOf, nameOf } from '#shared/decisions/dmn/graph.ts'
import type { Decision, DmnModel } from '#shared/decisions/dmn/model.ts'

const decision = (id: string, ...requires: readonly string[]): Decision => ({
  id,
  name: `name of ${id}`,
  typeRef: null,
  requires,
  knows: [],
  logic: null,
})
const model = (over: Partial<DmnModel> = {}): DmnModel => ({
  namespace: 'urn:a',
  name: 'a',
  imports: [],
  types: [],
  inputs: [],
  decisions: [],
  knowledge: [],
  services: [],
  ...over,
})
const refused = (...models: readonly DmnModel[]) => {
  const graph = buildGraph(models)
  return graph.ok ? null : graph.error
}
const service = (outputs: readonly string[], inputDecisions: readonly string[] = []) => ({
  id: 's',
  name: 'service',
  typeRef: null,
  outputs,
  encapsulated: [],
  inputDecisions,
  inputs: [],
})

describe('references', () => {
  it.each([
    ['#x', 'urn:a#x'],
    ['urn:b#x', 'urn:b#x'],
    ['x', 'x'],
  ])('%s means %s', (href, key) => {
    expect(keyOf(model(), href)).toBe(key)
  })
  it('are resolved in their own model and in others', () => {
    const other = model({ namespace: 'urn:b', inputs: [{ id: 'x', name: 'other x', typeRef: null }] })
    const own = model({
      inputs: [{ id: 'x', name: 'own x', typeRef: null }],
      decisions: [decision('d', '#x', 'urn:b#x')],
    })
    const graph = buildGraph([own, other])
    if (!graph.ok) throw new Error(graph.error.code)
    const { resolve, modelOf, elements } = graph.value
    const nameFor = (href: string) => {
      const found = resolve(own, href)
      return found === null ? null : nameOf(found)
    }
    expect([nameFor('#x'), nameFor('urn:b#x'), nameFor('#y')]).toEqual(['own x', 'other x', null])
    expect([...elements.keys()]).toEqual(['urn:a#x', 'urn:a#d', 'urn:b#x'])
    expect([modelOf('urn:b'), modelOf('urn:c')]).toEqual([other, null])
  })
  it('name every kind of element', () => {
    const whole = model({
      inputs: [{ id: 'i', name: 'input', typeRef: null }],
      decisions: [decision('d')],
      knowledge: [{ id: 'k', name: 'knowledge', typeRef: null, knows: [], logic: null }],
      services: [service([])],
    })
    const graph = buildGraph([whole])
    expect(graph.ok && [...graph.value.elements.values()].map(nameOf)).toEqual([
      'input',
      'name of d',
      'knowledge',
      'service',
    ])
  })
})

describe('what is refused', () => {
  it.each<[string, readonly DmnModel[], string, string]>([
    ['a missing decision', [model({ decisions: [decision('d', '#e')] })], 'missingReference', 'name of d #e'],
    ['a missing output of a service', [model({ services: [service(['#e'])] })], 'missingReference', 'service #e'],
    ['a missing input decision', [model({ services: [service([], ['#e'])] })], 'missingReference', 'service #e'],
    [
      'two elements of one id',
      [model({ decisions: [decision('d')], services: [{ ...service([]), id: 'd' }] })],
      'duplicateId',
      'service',
    ],
    [
      'one model twice',
      [model({ decisions: [decision('d')] }), model({ decisions: [decision('d')] })],
      'duplicateId',
      'name of d',
    ],
    [
      'an import that is missing',
      [model({ imports: [{ name: 'b', namespace: 'urn:b', kind: 'dmn' }] })],
      'missingImport',
      'urn:b',
    ],
    [
      'a decision in a circle',
      [model({ decisions: [decision('d', '#e'), decision('e', '#d')] })],
      'cyclicRequirement',
      'name of d',
    ],
  ])('%s', (_, models, code, detail) => {
    expect(refused(...models)).toEqual({ code, detail, line: null })
  })
  it('but not an import of something else, nor one that is there', () => {
    expect(refused(model({ imports: [{ name: 'x', namespace: 'urn:x', kind: 'other' }] }))).toBeNull()
    expect(
      refused(model({ imports: [{ name: 'b', namespace: 'urn:b', kind: 'dmn' }] }), model({ namespace: 'urn:b' })),
    ).toBeNull()
  })
  it('nor a service that is given the decision that calls it', () => {
    const decisions = [{ ...decision('d'), knows: ['#s'] }, decision('e', '#d')]
    expect(refused(model({ decisions: [...decisions, decision('o')], services: [service(['#o'], ['#e'])] }))).toBeNull()
  })
})

describe('circles', () => {
  const edges = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 20 })
  /** Whether a walk along the edges comes back, found the slow way. */
  const comesBack = (pairs: readonly (readonly [number, number])[]): boolean => {
    const reach = Array.from(
      { length: 8 },
      (_, at) => new Set(pairs.filter(([from]) => from === at).map(([, to]) => to)),
    )
    for (let round = 0; round < 8; round += 1)
      for (const set of reach)
        for (const next of Array.from(set)) for (const further of reach[next] ?? []) set.add(further)
    return reach.some((set, at) => set.has(at))
  }
  it('are found exactly where there are any', () => {
    fc.assert(
      fc.property(edges, (pairs) => {
        const decisions = Array.from({ length: 8 }, (_, at) =>
          decision(`n${at}`, ...pairs.filter(([from]) => from === at).map(([, to]) => `#n${to}`)),
        )
        expect(refused(model({ decisions }))?.code ?? null).toBe(comesBack(pairs) ? 'cyclicRequirement' : null)
      }),
      { numRuns: 300 },
    )
  })
  it('of 50,000 decisions are found without running out of stack', () => {
    const decisions = Array.from({ length: 50_000 }, (_, at) => decision(`n${at}`, `#n${(at + 1) % 50_000}`))
    expect(refused(model({ decisions }))?.code).toBe('cyclicRequirement')
    expect(refused(model({ decisions: decisions.with(49_999, decision('n49999')) }))).toBeNull()
  })
})
