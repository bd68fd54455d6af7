import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { CheckStep, Observation } from '../../../shared/sync/shareCheck.ts'
import type { ShareProbe } from './folderProbe.ts'
import { ObjectFault, type ObjectStore } from './objectStore.ts'
import { isOursIn } from './ownNames.ts'

/** Owner and device of 40 characters each. */
const longest = `outlets/${'o'.repeat(40)}/${'d'.repeat(40)}/2026-11/0000000001-0123456789abcdef.cs1`
const shareNames = ['2026-11', 'a-z0123456789', '0000000001-0123456789abcdef.cs1', 'x'.repeat(40)]
const racers = 8
const pollMs = 50

const seen = (step: CheckStep, outcome: Observation['outcome'], value: number | null = null): Observation => ({
  step,
  outcome,
  value,
  problem: null,
})
const is = (step: CheckStep, isSo: boolean, value: number | null = null): Observation =>
  seen(step, isSo ? 'yes' : 'no', value)
const contentOf = (prefix: string, at: number): Uint8Array => Buffer.from(`${prefix} ${at} `.repeat(100))

/** The probe of an object store. What a store has none of (renaming, sync, room) stays unseen. share-format §21 */
export const createObjectProbe = (store: ObjectStore, prefix: string, name: string): ShareProbe => {
  const root = prefix === '' ? '' : `${prefix}/`
  const keyOf = (path: string): string => `${root}${name}/${path}`
  const create = (path: string, bytes: Uint8Array) => store.create(keyOf(path), bytes)
  const same = async (path: string, bytes: Uint8Array): Promise<boolean> => {
    const found = await store.get(keyOf(path), bytes.length)
    return typeof found !== 'string' && Buffer.compare(found, bytes) === 0
  }
  /** A name may be an object, or the beginning of longer ones: nothing lies below an object of ours. */
  const keysBelow = async (prefixed: string): Promise<readonly string[]> => {
    const keys: string[] = []
    for (const each of await store.list(prefixed)) {
      const deeper = await keysBelow(`${prefixed}${each}/`)
      keys.push(...(deeper.length === 0 ? [`${prefixed}${each}`] : deeper))
    }
    return keys
  }
  const looks: Partial<Readonly<Record<CheckStep, () => Promise<Observation>>>> = {
    reach: async () => {
      const others = (await store.list(root)).filter((each) => !isOursIn('', each) && !each.startsWith('.'))
      return is('reach', true, others.filter((each) => each !== 'share.json').length)
    },
    write: async () => {
      const bytes = randomBytes(65_536)
      await create('write', bytes)
      return is('write', await same('write', bytes))
    },
    exclusive: async () => {
      const tries = await Promise.all(Array.from({ length: racers }, () => create('race', randomBytes(8))))
      const again = await create('race', randomBytes(8))
      return is('exclusive', tries.filter(({ as }) => as === 'created').length === 1 && again.as === 'exists')
    },
    names: async () => {
      for (const each of shareNames) await create(`names/${each}`, Buffer.from(each))
      const listed = await store.list(keyOf('names/'))
      return is('names', listed.toSorted().join('/') === shareNames.toSorted().join('/'))
    },
    case: async () => {
      await create('case', Buffer.from('lower'))
      return is('case', (await store.get(keyOf('CASE'), 10)) === 'notFound')
    },
    longPath: async () => {
      const bytes = Buffer.from('long')
      await create(longest, bytes)
      return is('longPath', await same(longest, bytes), longest.length)
    },
    clock: async () => {
      const { storeAt } = await create('clock', Buffer.from('clock'))
      return storeAt === null ? seen('clock', 'unknown') : is('clock', true, storeAt + 500 - Date.now())
    },
    remove: async () => {
      for (const key of await keysBelow(keyOf(''))) await store.remove(key)
      return is('remove', (await keysBelow(keyOf(''))).length === 0)
    },
  }
  const missing = async (prefixed: string, count: number): Promise<number> => {
    let gone = 0
    for (let at = 0; at < count; at += 1) if (!(await same(`${prefixed}-${at}`, contentOf(prefixed, at)))) gone += 1
    return gone
  }
  return {
    look: async (step) => {
      try {
        return (await looks[step]?.()) ?? seen(step, 'unknown')
      } catch (cause) {
        if (!(cause instanceof ObjectFault)) throw cause
        return { ...seen(step, 'no'), problem: cause.problem }
      }
    },
    publish: async (prefixed, count) => {
      let failed = 0
      for (let at = 0; at < count; at += 1) {
        const { as } = await create(`${prefixed}-${at}`, contentOf(prefixed, at))
        if (as === 'exists') failed += 1
      }
      return failed
    },
    missing,
    await: async (prefixed, maxMs) => {
      const from = performance.now()
      for (;;) {
        if ((await missing(prefixed, 1)) === 0) return Math.round(performance.now() - from)
        if (performance.now() - from > maxMs) return null
        await wait(pollMs)
      }
    },
  }
}
