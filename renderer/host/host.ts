import type { Host, Reply, Method } from '#shared/contract/api.ts'

declare global {
  interface Window {
    readonly host?: Host
  }
}

/** The loopback host: one POST per call, with the token that came in the page's address. */
export const createHttpHost = (base: string, token: string): Host => ({
  call: async <M extends Method>(method: M, input: unknown) => {
    const response = await fetch(`${base}/host/${encodeURIComponent(method)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(input),
    })
    if (!response.ok) throw new Error(`host answered ${response.status}`)
    return (await response.json()) as Reply<M>
  },
})
