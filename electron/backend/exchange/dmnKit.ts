import { glob, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { compileModel, type CompiledModel } from '../../../shared/decisions/dmn/compileModel.ts'
import type { DmnRefusal, OutsideItem } from '../../../shared/decisions/dmn/report.ts'
import { sameValue } from '../../../shared/decisions/dmn/sameValue.ts'
import type { FeelValue } from '../../../shared/decisions/feel/value.ts'
import { answerText } from '../../../shared/decisions/dmn/answerText.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { readDmnCases, type DmnCase, type DmnCaseFile } from './dmnCases.ts'
import { readDmn, type DmnDocument } from './dmnDocument.ts'

export interface FailedCheck {
  readonly caseId: string
  readonly decision: string
  /** As FEEL text. */
  readonly expected: string
  readonly got: string
}
export interface ModelResult {
  /** File of the model, relative to the folder. */
  readonly model: string
  readonly checks: number
  readonly passed: number
  readonly failed: readonly FailedCheck[]
  /** What keeps the model outside of the subset; empty where it is inside, and then every check was run. */
  readonly outside: readonly OutsideItem[]
  readonly refused: DmnRefusal | null
  /** Test values that cannot be read. */
  readonly unreadable: readonly string[]
}
export interface KitResult {
  readonly models: number
  readonly checks: number
  readonly inside: { readonly models: number; readonly checks: number }
  readonly passed: { readonly models: number; readonly checks: number }
  readonly results: readonly ModelResult[]
}

export const isInside = ({ outside, refused, unreadable }: ModelResult): boolean =>
  refused === null && outside.length === 0 && unreadable.length === 0
export const isPassed = (result: ModelResult): boolean => isInside(result) && result.passed === result.checks

const answerOf = (
  model: CompiledModel,
  { calls, given }: DmnCase,
  decision: string,
): Result<FeelValue, 'noSuchDecision'> => (calls === null ? model.decide(decision, given) : model.call(calls, given))

const failuresOf = (model: CompiledModel, testCase: DmnCase): readonly FailedCheck[] =>
  testCase.checks.flatMap(({ decision, value }) => {
    const answer = answerOf(model, testCase, decision)
    if (answer.ok && sameValue(value, answer.value)) return []
    const got = answer.ok ? answerText(answer.value) : answer.error
    return [{ caseId: testCase.caseId, decision, expected: answerText(value), got }]
  })

type Read = Result<DmnDocument, DmnRefusal>

const runModel = (
  model: string,
  document: Read,
  others: readonly DmnDocument[],
  files: readonly DmnCaseFile[],
): ModelResult => {
  const cases = files.flatMap((file) => file.cases)
  const checks = cases.reduce((sum, testCase) => sum + testCase.checks.length, 0)
  const unreadable = files.flatMap((file) => file.unreadable)
  const start = { model, checks, passed: 0, failed: [], outside: [], refused: null, unreadable }
  if (!document.ok) return { ...start, refused: document.error }
  const compiled = compileModel(
    document.value.model,
    others.map((other) => other.model),
  )
  if (!compiled.ok) return { ...start, refused: compiled.error }
  const needed = others.filter(({ model: { namespace } }) =>
    document.value.model.imports.some((wanted) => wanted.namespace === namespace),
  )
  const outside = [document.value, ...needed].flatMap((read) => read.outside).concat(compiled.value.outside)
  if (outside.length > 0 || unreadable.length > 0) return { ...start, outside }
  const failed = cases.flatMap((testCase) => failuresOf(compiled.value, testCase))
  return { ...start, failed, passed: checks - failed.length }
}

const noModel = (name: string): Read => err({ code: 'missingReference', detail: name, line: null })

/** All test cases in one folder, by the model that they name. */
const runFolder = async (root: string, folder: string, files: readonly string[]): Promise<readonly ModelResult[]> => {
  const documents = new Map<string, Read>()
  for (const file of files.filter((name) => name.endsWith('.dmn')))
    documents.set(basename(file), await readDmn(await readFile(file)))
  const byModel = new Map<string, DmnCaseFile[]>()
  const refused: ModelResult[] = []
  for (const file of files.filter((name) => name.endsWith('.xml'))) {
    const read = readDmnCases(await readFile(file))
    if (!read.ok)
      refused.push({
        model: relative(root, file),
        checks: 0,
        passed: 0,
        failed: [],
        outside: [],
        refused: read.error,
        unreadable: [],
      })
    else if (read.value !== null)
      byModel.set(read.value.modelName, [...(byModel.get(read.value.modelName) ?? []), read.value])
  }
  const results = [...byModel].map(([name, cases]) => {
    const others = [...documents].flatMap(([other, read]) => (other !== name && read.ok ? [read.value] : []))
    return runModel(relative(root, join(folder, name)), documents.get(name) ?? noModel(name), others, cases)
  })
  return [...results, ...refused]
}

/** Runs every model of a folder of the kit's form, and of the folders in it. Refuses a folder without any test case. */
export const runDmnKit = async (root: string): Promise<Result<KitResult, 'noCases'>> => {
  const folders = new Map<string, string[]>()
  for await (const name of glob('**/*.{dmn,xml}', { cwd: root })) {
    const file = join(root, name)
    folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file])
  }
  const results: ModelResult[] = []
  for (const [folder, files] of [...folders].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    results.push(...(await runFolder(root, folder, files.toSorted())))
  if (results.length === 0) return err('noCases')
  const inside = results.filter(isInside)
  const sum = (list: readonly ModelResult[], of: (result: ModelResult) => number): number =>
    list.reduce((total, result) => total + of(result), 0)
  return ok({
    models: results.length,
    checks: sum(results, ({ checks }) => checks),
    inside: { models: inside.length, checks: sum(inside, ({ checks }) => checks) },
    passed: { models: results.filter(isPassed).length, checks: sum(inside, ({ passed }) => passed) },
    results,
  })
}
