import '../electron/backend/requireModernNode.ts'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clockErrors } from './mutants/clockErrors.ts'
import { planted } from './mutants/planted.ts'
import type { Edit, TypicalError } from './mutants/planted.ts'
import { ruleErrors } from './mutants/ruleErrors.ts'
import { runTests } from './mutants/runTests.ts'
import { say } from './run.ts'

/** So many tests must notice an error: one alone could be the one that is changed with it. */
const least = 2

interface Row {
  readonly error: string
  readonly way: number
  readonly ok: boolean
  readonly failed: readonly string[]
}

const root = join(import.meta.dirname, '..')
const copied = ['shared', 'db', 'electron', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts']

/** A folder deeper than the temporary one: what lies beside a project must not be found. */
const copyProject = (temporary: string): string => {
  const copy = join(temporary, 'project')
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

/** Plants the edits, runs the tests, and puts back what was there. */
const tryWay = async (copy: string, edits: readonly Edit[]): Promise<readonly string[]> => {
  const before = new Map(edits.map(({ file }) => [file, readFileSync(join(copy, file), 'utf8')]))
  const after = new Map(before)
  for (const edit of edits) after.set(edit.file, planted(after.get(edit.file) ?? '', edit))
  try {
    for (const [file, text] of after) writeFileSync(join(copy, file), text)
    return (await runTests(copy)).failed
  } finally {
    for (const [file, text] of before) writeFileSync(join(copy, file), text)
  }
}

const lineOf = ({ error, way, ok, failed }: Row): string => {
  const [first = '', second = ''] = failed
  const name = way === 0 ? error : `${error} (${way + 1})`
  return `${ok ? 'ok  ' : 'MISS'} ${name.padEnd(38)} ${String(failed.length).padStart(4)}  ${first} | ${second}`.slice(
    0,
    200,
  )
}

const asked = process.argv.indexOf('--only')
const only = asked < 0 ? '' : (process.argv[asked + 1] ?? '')
const asJson = process.argv.includes('--json')
const errors: readonly TypicalError[] = [...clockErrors, ...ruleErrors].filter(({ name }) => name.includes(only))

const temporary = mkdtempSync(join(tmpdir(), 'plumbline-mutants-'))
const copy = copyProject(temporary)
const rows: Row[] = []
let exitCode = 1
try {
  const sound = await runTests(copy)
  if (sound.failed.length > 0 || sound.passed === 0)
    throw new Error(`Without an error planted, tests fail: ${sound.failed.join(', ')}`)
  if (!asJson) say(`${errors.length} errors, ${sound.passed} tests about rules`)
  for (const { name, ways } of errors)
    for (const [way, edits] of ways.entries()) {
      const failed = await tryWay(copy, edits)
      const row = { error: name, way, ok: failed.length >= least, failed }
      rows.push(row)
      if (!asJson) say(lineOf(row))
    }
  const missed = rows.filter(({ ok }) => !ok)
  exitCode = missed.length === 0 && rows.length > 0 ? 0 : 1
  if (asJson) say(JSON.stringify({ tests: sound.passed, least, rows }, null, 2))
  else say(`${rows.length - missed.length} of ${rows.length} noticed by at least ${least} tests`)
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
process.exit(exitCode)
