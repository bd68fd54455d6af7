import type { Host, Reply } from '#shared/contract/api.ts'
import { err } from '#shared/kernel/result.ts'
import { createHttpHost } from './host.ts'

const tokenKey = 'plumbline.token'
/** Reference of the problem that the page itself reports when the backend does not answer. */
export const unreachableRef = 'unreachable'

/** A backend that does not answer is a problem to show, not an exception in a component. */
const answering = (host: Host): Host => ({
  call: async (method, input) => {
    try {
      return await host.call(method, input)
    } catch {
      return err({ code: 'internal', ref: unreachableRef }) as Reply<typeof method>
    }
  },
})

export interface PageAddress {
  readonly hash: string
  readonly origin: string
  readonly path: string
}

/** The token of the loopback host: from the address on the first load, from the tab's memory afterwards. */
export const takeToken = (
  address: PageAddress,
  memory: Pick<Storage, 'getItem' | 'setItem'>,
  clearHash: (path: string) => void,
): string => {
  const fresh = address.hash.replace(/^#/, '')
  // a short hash is a place inside the page, such as the skip link's
  if (!/^[\w-]{16,}$/.test(fresh)) return memory.getItem(tokenKey) ?? ''
  memory.setItem(tokenKey, fresh)
  clearHash(address.path)
  return fresh
}

/** The desktop shell's host where there is one, the loopback host otherwise. */
export const connectHost = (): Host => {
  if (window.host) return answering(window.host)
  const { hash, origin, pathname, search } = window.location
  const token = takeToken({ hash, origin, path: pathname + search }, sessionStorage, (path) => {
    window.history.replaceState(null, '', path)
  })
  return answering(createHttpHost(origin, token))
}
