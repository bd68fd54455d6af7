import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface Cruise {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
  }
}
const cruiser = resolve('node_modules/dependency-cruiser')
const { bin } = JSON.parse(readFileSync(join(cruiser, 'package.json'), 'utf8')) as { bin: { depcruise: string } }
const scratch = mkdtempSync(join(tmpdir(), 'layers-'))
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true })
})

/** Through a file: a child that ends may not have emptied its pipe. */
const cruise = (cwd: string): Cruise => {
  const answer = join(scratch, 'cruise.json')
  const { stderr } = spawnSync(
    process.execPath,
    [
      join(cruiser, bin.depcruise),
      'shared',
      'db',
      'electron',
      'renderer',
      '--output-type',
      'json',
      '--output-to',
      answer,
    ],
    { cwd, encoding: 'utf8' },
  )
  if (!existsSync(answer)) throw new Error(`nothing was cruised: ${stderr}`)
  const cruised = JSON.parse(readFileSync(answer, 'utf8')) as Cruise
  rmSync(answer)
  return cruised
}

/** file → [what it wrongly does, the rule that must refuse it] */
const offenders: Readonly<Record<string, readonly [string, string]>> = {
  'shared/rules/node.ts': [`import { readFileSync } from 'node:fs'; export const x = readFileSync`, 'shared-is-pure'],
  'shared/rules/db.ts': [
    `import { openStores } from '../../db/openStores.ts'; export const x = openStores`,
    'shared-is-pure',
  ],
  'shared/rules/npm.ts': [`import { useState } from 'react'; export const x = useState`, 'shared-is-pure'],
  'shared/rules/wire.ts': [
    `import type { Api } from '../contract/api.ts'; export type X = Api`,
    'contract-stays-on-top',
  ],
  'shared/rules/gone.ts': [`import './missing.ts'`, 'no-unresolvable'],
  'shared/rules/loopA.ts': [`import { b } from './loopB.ts'; export const a = () => b`, 'no-cycles'],
  'shared/kernel/up.ts': [
    `import { severities } from '../rules/model.ts'; export const x = severities`,
    'kernel-is-the-floor',
  ],
  'db/shell.ts': [`import { app } from 'electron'; export const x = app`, 'electron-only-in-shell'],
  'db/up.ts': [
    `import { createDispatch } from '../electron/backend/dispatch.ts'; export const x = createDispatch`,
    'db-knows-only-shared',
  ],
  'electron/backend/shell.ts': [`import { app } from 'electron'; export const x = app`, 'electron-only-in-shell'],
  'electron/backend/sql.ts': [`import { eq } from 'drizzle-orm'; export const x = eq`, 'only-db-speaks-sql'],
  'electron/preload/fat.ts': [
    `import { api } from '../../shared/contract/api.ts'; export const x = api`,
    'preload-is-thin',
  ],
  'renderer/ui/db.ts': [
    `import { openStores } from '../../db/openStores.ts'; export const x = openStores`,
    'renderer-sees-only-shared',
  ],
  'renderer/ui/node.ts': [`import { join } from 'node:path'; export const x = join`, 'renderer-sees-only-shared'],
  'renderer/ui/host.ts': [
    `import { createHttpHost } from '../host/host.ts'; export const x = createHttpHost`,
    'ui-knows-no-feature',
  ],
  'renderer/features/compare/peek.ts': [
    `import { PlanPage } from '../roster/PlanPage.tsx'; export const x = PlanPage`,
    'features-are-islands',
  ],
}

/** The innocent half of the cycle: dependency-cruiser reports a cycle once. */
const loopB = `import { a } from './loopA.ts'; export const b = () => a`

it('our own files obey, and the gate really looked at them', () => {
  const { summary } = cruise('.')
  expect(summary.violations).toEqual([])
  expect(summary.totalCruised).toBeGreaterThan(100)
}, 60_000)

describe('planted offenders', () => {
  const copy = join(scratch, 'copy')
  let violations: Cruise['summary']['violations']
  beforeAll(() => {
    for (const item of [
      'shared',
      'db',
      'electron',
      'renderer',
      'package.json',
      'tsconfig.json',
      '.dependency-cruiser.mjs',
    ]) {
      cpSync(item, join(copy, item), { recursive: true })
    }
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction')
    for (const [file, [source]] of Object.entries(offenders)) {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      writeFileSync(join(copy, file), source)
    }
    writeFileSync(join(copy, 'shared/rules/loopB.ts'), loopB)
    violations = cruise(copy).summary.violations
  }, 60_000)
  it.each(Object.entries(offenders))('%s', (file, [, rule]) => {
    expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(
      rule,
    )
  })
})
