import { createContext, useContext } from 'react'
import type { Host } from '#shared/contract/api.ts'
import type { ResourceCache } from './resourceCache.ts'

interface Connected {
  readonly host: Host
  readonly cache: ResourceCache
}

export const HostContext = createContext<Connected | null>(null)

const useConnected = (): Connected => {
  const connected = useContext(HostContext)
  if (!connected) throw new Error('HostProvider is missing above this component')
  return connected
}

export const useHost = (): Host => useConnected().host
export const useResourceCache = (): ResourceCache => useConnected().cache
/** `invalidate(['roster.', 'overrides.'])` asks again for everything shown by those methods. */
export const useInvalidate = (): ResourceCache['invalidate'] => useConnected().cache.invalidate
