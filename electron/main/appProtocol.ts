import { net, protocol } from 'electron'
import { randomBytes } from 'node:crypto'
import { extname, join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contentSecurityPolicy } from '../web/contentSecurityPolicy.ts'

/** Before the app is ready: gives `app:` an origin of its own, so that storage, fetch and the policy work as on the web. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

const notFound = (): Response => new Response(null, { status: 404 })

/** Serves the built renderer from `app://shell/`; an address without an extension is a place inside the one page. */
export const registerAppProtocol = (pages: string): void => {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'shell' || request.method !== 'GET') return notFound()
    const path = decodeURIComponent(url.pathname)
    const file = join(pages, extname(path) === '' ? 'index.html' : normalize(path))
    if (!file.startsWith(pages + sep)) return notFound()
    const found = await net.fetch(pathToFileURL(file).toString()).catch(notFound)
    if (!found.ok) return notFound()
    const nonce = randomBytes(16).toString('base64')
    const body = extname(file) === '.html' ? (await found.text()).replaceAll('__NONCE__', nonce) : found.body
    return new Response(body, {
      headers: {
        'content-type': found.headers.get('content-type') ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy(nonce),
        'x-content-type-options': 'nosniff',
      },
    })
  })
}
