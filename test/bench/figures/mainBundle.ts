/** What the page fetches before it can run: the entry script, and every script and style that index.html names. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { againstLimit, type Figure } from '../ratio.ts'

const built = new URL('../../../dist/renderer/', import.meta.url)
const limitKb = 350

export const mainBundle = (): Figure => {
  const html = readFileSync(new URL('index.html', built), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  if (files.length === 0) throw new Error('index.html names no script')
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, built))).length, 0)
  return againstLimit('main-bundle', bytes / 1_000, limitKb, 'kB')
}
