import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { leavingVersion } from '#shared/compliance/leaving.ts'
import { digestOf } from '#shared/kernel/digest.ts'
import { reportSchema } from '#shared/sync/schema/report.ts'

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly additionalProperties?: Node | boolean
  readonly anyOf?: readonly Node[]
  readonly oneOf?: readonly Node[]
}

const childrenOf = (node: Node, path: string): readonly (readonly [Node, string])[] => {
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = node
  // a loose object may carry what a newer version adds; nothing is known of it
  const values = typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0
  return [
    ...Object.entries(properties).map(([name, member]) => [member, path === '' ? name : `${path}.${name}`] as const),
    ...(items === undefined ? [] : [[items, `${path}[]`] as const]),
    ...(values ? [[additionalProperties, `${path}.*`] as const] : []),
    ...[...anyOf, ...oneOf].map((option) => [option, path] as const),
  ]
}

/** Every member that a published file can have, e.g. `week.facts.shifts[].role`. */
const membersOf = (node: Node, path = ''): readonly string[] => {
  const children = childrenOf(node, path)
  return children.length === 0 ? [path] : children.flatMap(([child, at]) => membersOf(child, at))
}

const schema = z.toJSONSchema(reportSchema, { unrepresentable: 'any', io: 'input' }) as Node
/** `null` in place of something with members is no member of its own. */
const members = [...new Set(membersOf(schema))].filter(
  (one, _, all) => !all.some((other) => other.startsWith(`${one}.`)),
)
const document = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8')
const [, table = ''] = document.split('## What leaves an outlet')
const listed = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name ?? '')
const covers = (name: string, member: string): boolean =>
  member === name || member.startsWith(`${name}.`) || member.startsWith(`${name}[`)

describe('docs/privacy.md lists what leaves an outlet', () => {
  it('names every member that the schema of a published file has', () => {
    expect(members.length).toBeGreaterThan(150)
    expect(members.filter((member) => !listed.some((name) => covers(name, member)))).toEqual([])
  })

  it('names nothing that is not in the schema, and nothing twice', () => {
    expect(listed.filter((name) => !members.some((member) => covers(name, member)))).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
  })

  it('lists facts of people one by one, never all at once', () => {
    const all = members.filter((member) => member.startsWith('week.facts.people[].'))
    const names = new Set(all.map((member) => /^week\.facts\.people\[\]\.\w+/.exec(member)?.[0]))
    expect(names.size).toBeGreaterThan(8)
    expect(
      listed
        .filter((name) => name.startsWith('week.facts.people[].'))
        .map((name) => name.replace(/\[\]$/, ''))
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual([...names].toSorted((a = '', b = '') => (a < b ? -1 : 1)))
  })
})

/** The first twelve letters of the digest of the members that a published file could have when the list was written. */
const membersOfList: Readonly<Record<number, string>> = { 1: 'cfe103cec872' }

describe('the list that is confirmed before the first publication', () => {
  it('is raised with the schema: whoever confirmed less than leaves now is asked again', () => {
    // something else can leave: say so in shared/i18n/leaving, raise leavingVersion, and add its digest here
    expect(membersOfList[leavingVersion]).toBe(digestOf([...members].toSorted()).slice(0, 12))
  })
})
