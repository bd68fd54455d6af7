import type { Host, Method, Output, Problem, RawInput } from '#shared/contract/api.ts'

/** What is known of one question to the backend. While it is asked again the last answer stays. */
export interface Resource<T> {
  readonly data: T | undefined
  readonly problem: Problem | undefined
  readonly loading: boolean
}

interface Entry {
  state: Resource<unknown>
  /** Counts the questions asked; an answer to an older one is dropped. */
  asked: number
  readonly listeners: Set<() => void>
  readonly ask: () => Promise<void>
}

export interface ResourceCache {
  readonly key: <M extends Method>(method: M, input: RawInput<M>) => string
  readonly read: <M extends Method>(method: M, input: RawInput<M>) => Resource<Output<M>>
  /** Asks when nothing is known yet; the returned function stops listening. */
  readonly subscribe: <M extends Method>(method: M, input: RawInput<M>, listener: () => void) => () => void
  readonly refresh: <M extends Method>(method: M, input: RawInput<M>) => Promise<void>
  /** Everything whose method starts with one of the prefixes is asked again, or forgotten where nobody looks. */
  readonly invalidate: (prefixes: readonly string[]) => void
}

export const unknownResource: Resource<never> = { data: undefined, problem: undefined, loading: true }

export const createResourceCache = (host: Host): ResourceCache => {
  const entries = new Map<string, Entry>()
  const keyOf = <M extends Method>(method: M, input: RawInput<M>): string => `${method} ${JSON.stringify(input)}`

  const entryOf = <M extends Method>(method: M, input: RawInput<M>): Entry => {
    const key = keyOf(method, input)
    const known = entries.get(key)
    if (known) return known
    const settle = (next: Resource<unknown>): void => {
      entry.state = next
      for (const listener of entry.listeners) listener()
    }
    const entry: Entry = {
      state: unknownResource,
      asked: 0,
      listeners: new Set(),
      ask: async () => {
        entry.asked += 1
        const mine = entry.asked
        if (!entry.state.loading) settle({ ...entry.state, loading: true })
        const reply = await host.call(method, input)
        if (mine !== entry.asked) return
        settle(
          reply.ok
            ? { data: reply.value, problem: undefined, loading: false }
            : { data: entry.state.data, problem: reply.error, loading: false },
        )
      },
    }
    entries.set(key, entry)
    return entry
  }

  return {
    key: keyOf,
    read: <M extends Method>(method: M, input: RawInput<M>) => entryOf(method, input).state as Resource<Output<M>>,
    subscribe: (method, input, listener) => {
      const entry = entryOf(method, input)
      entry.listeners.add(listener)
      if (entry.asked === 0) void entry.ask()
      return () => {
        entry.listeners.delete(listener)
      }
    },
    refresh: (method, input) => entryOf(method, input).ask(),
    invalidate: (prefixes) => {
      for (const [key, entry] of entries) {
        if (!prefixes.some((prefix) => key.startsWith(prefix))) continue
        if (entry.listeners.size === 0) entries.delete(key)
        else void entry.ask()
      }
    },
  }
}
