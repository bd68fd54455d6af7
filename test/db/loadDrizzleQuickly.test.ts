/** A quicker way to the same modules: what is loaded, and from where, does not change. */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

const hook = pathToFileURL(resolve('db/loadDrizzleQuickly.ts')).href
const load = (before: string): readonly string[] => {
  const script = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({
      load: (url, context, next) => {
        loaded.push(url + ' ' + context.format)
        return next(url, context)
      },
    })
    ;${before}
    await import('drizzle-orm/better-sqlite3')
    await import('drizzle-orm/sqlite-core')
    console.log(JSON.stringify(loaded.filter((url) => !url.includes('loadDrizzleQuickly')).toSorted()))
  `
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  return JSON.parse(out) as readonly string[]
}

it('loads the same modules in the same format as Node does by itself', () => {
  const usual = load('')
  expect(usual.length).toBeGreaterThan(50)
  expect(load(`(await import('${hook}')).loadDrizzleQuickly()`)).toEqual(usual)
})
