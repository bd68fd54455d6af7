import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Method, Output, RawInput } from '#shared/contract/api.ts'
import { useResourceCache } from './hostContext.ts'
import { unknownResource, type Resource } from './resourceCache.ts'

export interface LiveResource<T> extends Resource<T> {
  readonly refresh: () => Promise<void>
}

const nothing = (): void => undefined

/**
 * The answer of one method, shared by all components that ask the same, asked again after `invalidate`.
 * Input null asks nothing (and stays `loading`). `pollMs` asks again as long as the window is visible.
 */
export const useResource = <M extends Method>(
  method: M,
  input: RawInput<M> | null,
  options: { readonly pollMs?: number } = {},
): LiveResource<Output<M>> => {
  const cache = useResourceCache()
  const key = input === null ? null : cache.key(method, input)
  const subscribe = useCallback(
    (listener: () => void) => (input === null ? nothing : cache.subscribe(method, input, listener)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for method and input
    [cache, key],
  )
  const state = useSyncExternalStore<Resource<Output<M>>>(subscribe, () =>
    input === null ? unknownResource : cache.read(method, input),
  )
  const refresh = useCallback(
    async () => {
      if (input !== null) await cache.refresh(method, input)
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as above
    [cache, key],
  )
  const { pollMs } = options
  useEffect(() => {
    if (pollMs === undefined || key === null) return nothing
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh()
    }, pollMs)
    return () => {
      clearInterval(timer)
    }
  }, [pollMs, key, refresh])
  return { ...state, refresh }
}
