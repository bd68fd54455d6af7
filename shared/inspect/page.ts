/** The inspector's file as one page: program, style and data in it, and a policy that lets it load nothing else. share-format §16.4 */
import { base64Of } from '../kernel/base64.ts'
import { digestOfBytes, type Digest } from '../kernel/digest.ts'
import { hexToBytes } from '@noble/hashes/utils.js'
import { utf8ToBytes } from '../sync/bytes.ts'
import type { SealedInspection } from './model.ts'

/** What shows and checks the data: built once, the same for every file of a version. */
export interface Viewer {
  readonly script: string
  readonly style: string
}

/** As it stands between the tags: nothing in it may end them. */
const inline = (text: string): string => text.replaceAll(/<(?=\/script|\/style|!--)/giu, '\\x3c')
const hashSource = (text: string): string => `'sha256-${base64Of(hexToBytes(digestOfBytes(utf8ToBytes(text))))}'`

/** `default-src 'none'`: no image, no font, no address can be asked for; only this script and this style run. */
const policyFor = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const inspectionPage = (viewer: Viewer, sealed: SealedInspection, title: string): string => {
  const script = inline(viewer.script)
  const style = inline(viewer.style)
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="root"></div>',
    `<script type="application/json" id="inspection" data-kid="${escaped(sealed.kid)}" data-signature="${escaped(sealed.signature)}">${sealed.body}</script>`,
    `<script type="module">${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Digest of the program as a page with this viewer runs it. */
export const programOf = ({ script }: Pick<Viewer, 'script'>): Digest => digestOfBytes(utf8ToBytes(inline(script)))

const dataPattern =
  /<script type="application\/json" id="inspection" data-kid="([0-9a-z-]{1,40})" data-signature="([0-9a-f]{128})">([^<]*)<\/script>/u
const programPattern = /<script type="module">([\s\S]*?)<\/script>/u

export interface PageParts {
  readonly sealed: SealedInspection
  /** SHA-256 of the program that the page runs: whoever knows that of the version can tell a changed one. */
  readonly program: Digest
}

/** Null for a text that is no such page. */
export const readInspectionPage = (text: string): PageParts | null => {
  const [, kid, signature, body] = dataPattern.exec(text) ?? []
  const [, script] = programPattern.exec(text) ?? []
  if (kid === undefined || signature === undefined || body === undefined || script === undefined) return null
  return { sealed: { body, kid, signature }, program: digestOfBytes(utf8ToBytes(script)) }
}
