import { useMemo, type ReactNode } from 'react'
import type { Host } from '#shared/contract/api.ts'
import { HostContext } from './hostContext.ts'
import { createResourceCache } from './resourceCache.ts'

export const HostProvider = ({ host, children }: { readonly host: Host; readonly children: ReactNode }) => {
  const value = useMemo(() => ({ host, cache: createResourceCache(host) }), [host])
  return <HostContext value={value}>{children}</HostContext>
}
