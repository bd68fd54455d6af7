import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { largestFileBytes, largestPayloadBytes } from '#shared/sync/envelope.ts'
import { fileTypes, refusals } from '#shared/sync/model.ts'
import { rootOf } from '#shared/sync/paths.ts'

const spec = readFileSync('docs/share-format.md', 'utf8')
const sources = ['shared', 'electron', 'db'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8')),
)

describe('docs/share-format.md', () => {
  it('has every paragraph that the code quotes', () => {
    const quoted = new Set(
      sources.flatMap((text) => [...text.matchAll(/share-format §(\d+(?:\.\d+)?)/g)].map(([, at]) => at ?? '')),
    )
    expect(quoted.size).toBeGreaterThan(10)
    const missing = [...quoted].filter((at) => !new RegExp(`^(?:## )?${at.replace('.', '\\.')} `, 'm').test(spec))
    expect(missing).toEqual([])
  })

  it('names every type with its directory, and every refusal', () => {
    for (const type of fileTypes) expect(spec).toMatch(new RegExp(`\\| \`${type}\` +\\| \`${rootOf[type]}\``))
    for (const refusal of refusals) expect(spec).toContain(`\`${refusal}\``)
  })

  it('states the sizes that are enforced', () => {
    expect(spec).toContain(`At most ${largestFileBytes / 1_048_576} MiB`)
    expect(spec).toContain(`at most ${largestPayloadBytes / 1_048_576} MiB`)
  })
})
