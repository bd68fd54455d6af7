import { Agent, request } from 'node:http'
import type { IpcMainInvokeEvent } from 'electron'
import type { Composed } from '#backend/compose.ts'
import type { Problem } from '#shared/contract/api.ts'
import type { Result } from '#shared/kernel/result.ts'
import { createTrustedHandler } from '../../electron/main/security.ts'
import { serveWeb } from '../../electron/web/serve.ts'

/** What a caller outside sees of one host. */
export interface OpenHost {
  /** `method` and `input` are whatever somebody sends. Throws where the answer is no reply at all. */
  readonly call: (method: unknown, input: unknown) => Promise<Result<unknown, Problem>>
  readonly close: () => Promise<void>
}
export interface HostKind {
  readonly name: string
  readonly open: (composed: Composed) => Promise<OpenHost>
}

const ownPage = { senderFrame: { parent: null, url: 'app://shell/' } } as unknown as IpcMainInvokeEvent

/** Electron copies what crosses the border between processes by structured clone, both ways. */
const desktop: HostKind = {
  name: 'the desktop shell',
  open: (composed) => {
    const handle = createTrustedHandler(composed.dispatch)
    return Promise.resolve({
      call: async (method, input) => {
        const [sentMethod, sentInput] = structuredClone([method, input])
        return structuredClone(await handle(ownPage, sentMethod, sentInput))
      },
      close: () => Promise.resolve(),
    })
  },
}

interface Answer {
  readonly status: number
  readonly body: string
}
const post = (url: URL, agent: Agent, token: string, body: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-length': Buffer.byteLength(body) }
    const call = request(url, { agent, method: 'POST', headers }, (response) => {
      let said = ''
      response.setEncoding('utf8').on('data', (part: string) => (said += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: said }))
    })
    call.on('error', reject)
    call.end(body)
  })

const loopback: HostKind = {
  name: 'the loopback host',
  open: async (composed) => {
    const web = await serveWeb({ dispatch: composed.dispatch, pages: null })
    const agent = new Agent({ keepAlive: true })
    return {
      call: async (method, input) => {
        const url = new URL(`${web.url}/host/${encodeURIComponent(String(method))}`)
        const { status, body } = await post(url, agent, web.token, JSON.stringify(input) ?? '')
        if (status !== 200) throw new Error(`status ${status}`)
        return JSON.parse(body) as Result<unknown, Problem>
      },
      close: () => {
        agent.destroy()
        return web.close()
      },
    }
  },
}

export const hostKinds: readonly HostKind[] = [desktop, loopback]
