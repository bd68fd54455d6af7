import { describe, expect, it } from 'vitest'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import { largestOf, mostTargets, parseMetadata } from '#shared/sync/repository/shape.ts'
import { utf8ToBytes } from '#shared/sync/bytes.ts'

const publicKey = 'cd'.repeat(32)
const keyid = deviceIdOf(publicKey)
const key = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: publicKey } }
const sha256 = 'ab'.repeat(32)
const frame = { spec_version: '1.0.31', version: 3, expires: '2026-03-16T08:00:00Z' }
const role = { keyids: [keyid], threshold: 1 }
const bodies = {
  root: {
    _type: 'root',
    ...frame,
    consistent_snapshot: true,
    keys: { [keyid]: key },
    roles: { root: role, timestamp: role, snapshot: role, targets: role },
  },
  timestamp: { _type: 'timestamp', ...frame, meta: { 'snapshot.json': { version: 1, length: 9, hashes: { sha256 } } } },
  snapshot: { _type: 'snapshot', ...frame, meta: { 'targets.json': { version: 1, length: 9, hashes: { sha256 } } } },
  targets: {
    _type: 'targets',
    ...frame,
    targets: { 'pack-1.json': { length: 5, hashes: { sha256 } } },
    delegations: {
      keys: { [keyid]: key },
      roles: [{ ...role, name: 'south', terminating: true, paths: ['south.registry.json'] }],
    },
  },
} as const
type Role = keyof typeof bodies

const bytesOf = (signed: unknown, signatures: unknown = [{ keyid, sig: '00'.repeat(64) }]): Uint8Array =>
  utf8ToBytes(JSON.stringify({ signatures, signed }))
const judged = (name: string, signed: unknown, signatures?: unknown): string => {
  const parsed = parseMetadata(name, bytesOf(signed, signatures))
  return parsed.ok ? 'ok' : parsed.error
}
const withTargets = (count: number) => ({
  ...bodies.targets,
  targets: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`pack-${index + 1}.json`, { length: 5, hashes: { sha256 } }]),
  ),
})

describe('the form of a file of the repository', () => {
  it.each(Object.keys(bodies) as Role[])('a %s as it is written is taken, with members that are new to us', (name) => {
    expect(judged(name, bodies[name])).toBe('ok')
    expect(judged(name, { ...bodies[name], later: { version: 2 } })).toBe('ok')
  })

  it.each([
    ['another role than asked for', 'timestamp', bodies.snapshot],
    ['no version', 'timestamp', { ...bodies.timestamp, version: undefined }],
    ['version 0', 'timestamp', { ...bodies.timestamp, version: 0 }],
    ['a version as text', 'timestamp', { ...bodies.timestamp, version: '3' }],
    ['an expiry without a zone', 'timestamp', { ...bodies.timestamp, expires: '2026-03-16T08:00:00' }],
    ['an expiry that is no date', 'timestamp', { ...bodies.timestamp, expires: 'never' }],
    ['two parents', 'timestamp', { ...bodies.timestamp, meta: { ...bodies.timestamp.meta, 'other.json': {} } }],
    [
      'a reference without a hash',
      'timestamp',
      { ...bodies.timestamp, meta: { 'snapshot.json': { version: 1, length: 9 } } },
    ],
    [
      'a reference without a length',
      'snapshot',
      { ...bodies.snapshot, meta: { 'targets.json': { version: 1, hashes: { sha256 } } } },
    ],
    ['a snapshot without targets', 'snapshot', { ...bodies.snapshot, meta: {} }],
    [
      'a second kind of hash',
      'timestamp',
      { ...bodies.timestamp, meta: { 'snapshot.json': { version: 1, length: 9, hashes: { sha256, md5: 'x' } } } },
    ],
    ['a root without consistent names', 'root', { ...bodies.root, consistent_snapshot: false }],
    [
      'a threshold of none',
      'root',
      { ...bodies.root, roles: { ...bodies.root.roles, root: { ...role, threshold: 0 } } },
    ],
    [
      'a key twice in a role',
      'root',
      { ...bodies.root, roles: { ...bodies.root.roles, root: { keyids: [keyid, keyid], threshold: 2 } } },
    ],
    ['a key by another name than its own', 'root', { ...bodies.root, keys: { aaaaaaaaaaaaa: key } }],
    ['a key of another kind', 'root', { ...bodies.root, keys: { [keyid]: { ...key, keytype: 'rsa' } } }],
    [
      'a role that the specification does not know',
      'root',
      { ...bodies.root, roles: { ...bodies.root.roles, mirrors: role } },
    ],
    ['a region called like a top role', 'targets', withRegion('root', ['root.registry.json'])],
    ['a region that asks for more', 'targets', withRegion('south', ['*.json'])],
    ['a region that asks for two', 'targets', withRegion('south', ['south.registry.json', 'north.registry.json'])],
    [
      'an empty target',
      'targets',
      { ...bodies.targets, targets: { 'pack-1.json': { length: 0, hashes: { sha256 } } } },
    ],
    [
      'a target of 5 MB',
      'targets',
      { ...bodies.targets, targets: { 'pack-1.json': { length: 5_000_000, hashes: { sha256 } } } },
    ],
    ['more targets than a role may list', 'targets', withTargets(mostTargets + 1)],
  ])('%s is damaged', (_, name, signed) => {
    expect(judged(name, signed)).toBe('damaged')
  })

  it.each([
    [
      'a signature twice',
      [
        { keyid, sig: '00'.repeat(64) },
        { keyid, sig: '11'.repeat(64) },
      ],
    ],
    ['a short signature', [{ keyid, sig: '00' }]],
    ['a signature in capitals', [{ keyid, sig: 'AB'.repeat(64) }]],
    ['signatures that are no list', {}],
  ])('%s is damaged', (_, signatures) => {
    expect(judged('timestamp', bodies.timestamp, signatures)).toBe('damaged')
  })

  it('as many targets as a role may list are taken, and their file is not too long', () => {
    expect(judged('targets', withTargets(mostTargets))).toBe('ok')
    expect(bytesOf(withTargets(mostTargets)).length).toBeLessThan(largestOf('targets'))
  })

  it.each([
    ['targets', { ...bodies.targets, targets: { 'virus.json': { length: 5, hashes: { sha256 } } } }],
    ['targets', { ...bodies.targets, targets: { 'south.registry.json': { length: 5, hashes: { sha256 } } } }],
    [
      'south',
      { ...bodies.targets, delegations: undefined, targets: { 'pack-1.json': { length: 5, hashes: { sha256 } } } },
    ],
    ['south', { ...bodies.targets, targets: { 'south.registry.json': { length: 5, hashes: { sha256 } } } }],
  ])('%s that lists what it has no say about is foreign', (name, signed) => {
    expect(judged(name, signed)).toBe('foreign')
  })

  it.each(['2.0.0', '1.1.0', '10.0.0'])('specification %s is newer, whatever else it holds', (spec) => {
    expect(judged('timestamp', { spec_version: spec })).toBe('newerFormat')
  })

  it.each([
    ['two members of one name', `{"signatures":[],"signed":{"_type":"timestamp","_type":"root"}}`],
    ['a fraction', JSON.stringify({ signatures: [], signed: { ...bodies.timestamp, extra: 1.5 } })],
    ['a prototype', `{"signatures":[],"signed":{"__proto__":{}}}`],
    ['no JSON', 'timestamp'],
    ['nothing', ''],
  ])('%s is damaged', (_, text) => {
    expect(parseMetadata('timestamp', utf8ToBytes(text))).toEqual({ ok: false, error: 'damaged' })
  })
})

function withRegion(name: string, paths: readonly string[]) {
  const delegation = { ...role, name, terminating: true, paths }
  return { ...bodies.targets, delegations: { keys: { [keyid]: key }, roles: [delegation] } }
}
