/** The project's own packs of law, as they lie in the repository: their rules, and the cases that go with them. */
import { readdirSync, readFileSync } from 'node:fs'
import { caseFile } from '#shared/rules/ruleCaseShape.ts'
import type { RuleCase } from '#shared/rules/ruleCaseShape.ts'
import type { Rule } from '#shared/rules/model.ts'

const folder = new URL('../../electron/backend/packs/library/', import.meta.url)

interface LibraryPack {
  readonly packId: string
  readonly rules: readonly Rule[]
  readonly cases: readonly RuleCase[]
}

export const libraryPacks: readonly LibraryPack[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => {
    const read = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { packId: string; rules: readonly Rule[] }
    return { packId: read.packId, rules: read.rules, cases: caseFile.parse(read).cases }
  })

export const libraryRules: ReadonlyMap<string, Rule> = new Map(
  libraryPacks.flatMap(({ rules }) => rules.map((rule) => [rule.ruleId, rule] as const)),
)

export const libraryRule = (ruleId: string): Rule => {
  const rule = libraryRules.get(ruleId)
  if (rule === undefined) throw new Error(`no rule ${ruleId} in the library`)
  return rule
}
