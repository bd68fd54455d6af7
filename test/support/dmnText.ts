import { readDmn, type DmnDocument } from '#backend/exchange/dmnDocument.ts'
import { compileModel, type CompiledModel } from '#shared/decisions/dmn/compileModel.ts'
import type { OutsideItem } from '#shared/decisions/dmn/report.ts'
import { compileExpression } from '#shared/decisions/feel/compileExpression.ts'
import { noNames } from '#shared/decisions/feel/names.ts'
import type { FeelContext, FeelValue } from '#shared/decisions/feel/value.ts'
import { answerText } from '#shared/decisions/dmn/answerText.ts'

export const dmnNamespaces = {
  '1.1': 'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
  '1.2': 'http://www.omg.org/spec/DMN/20180521/MODEL/',
  '1.3': 'https://www.omg.org/spec/DMN/20191111/MODEL/',
  '1.4': 'https://www.omg.org/spec/DMN/20211108/MODEL/',
  '1.5': 'https://www.omg.org/spec/DMN/20230324/MODEL/',
  '1.6': 'https://www.omg.org/spec/DMN/20240513/MODEL/',
  '1.7': 'https://www.omg.org/spec/DMN/20251101/MODEL/',
} as const
export type DmnVersion = keyof typeof dmnNamespaces

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const dmn = (body: string, version: DmnVersion = '1.5', namespace = 'urn:test'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${dmnNamespaces[version]}" id="d" name="test" namespace="${namespace}">${body}</definitions>`

export const literal = (text: string): string => `<literalExpression><text>${escaped(text)}</text></literalExpression>`

const idText = (name: string): string => escaped(name).replaceAll(' ', '_')

const typed = (typeRef: string): string => (typeRef === '' ? '' : ` typeRef="${escaped(typeRef)}"`)

export const input = (name: string, typeRef = ''): string =>
  `<inputData id="i-${idText(name)}" name="${escaped(name)}"><variable name="${escaped(name)}"${typed(typeRef)}/></inputData>`

/** `needs` are ids: `#i-a` an input, `#d-b` a decision, `#k-c` something to call. */
export const decision = (name: string, logic: string, needs: readonly string[] = [], typeRef = ''): string => {
  const requirements = needs.map((href) => {
    if (href.includes('#k-')) return `<knowledgeRequirement><requiredKnowledge href="${href}"/></knowledgeRequirement>`
    const kind = href.includes('#i-') ? 'requiredInput' : 'requiredDecision'
    return `<informationRequirement><${kind} href="${href}"/></informationRequirement>`
  })
  return `<decision id="d-${idText(name)}" name="${escaped(name)}"><variable name="${escaped(name)}"${typed(typeRef)}/>${requirements.join('')}${logic}</decision>`
}

export const knowledge = (
  name: string,
  parameters: readonly string[],
  body: string,
  needs: readonly string[] = [],
): string =>
  `<businessKnowledgeModel id="k-${idText(name)}" name="${escaped(name)}"><variable name="${escaped(name)}"/><encapsulatedLogic>${parameters
    .map((parameter) => `<formalParameter name="${escaped(parameter)}"/>`)
    .join('')}${body}</encapsulatedLogic>${needs
    .map((href) => `<knowledgeRequirement><requiredKnowledge href="${href}"/></knowledgeRequirement>`)
    .join('')}</businessKnowledgeModel>`

export interface TableText {
  readonly policy?: string
  readonly inputs: readonly string[]
  readonly outputs?: readonly string[]
  readonly rules: readonly (readonly string[])[]
  readonly outputValues?: string
  readonly otherwise?: string
}

const cell = (name: string, text: string): string => `<${name}><text>${escaped(text)}</text></${name}>`

/** Rules hold the tests and then the results. */
export const table = ({
  policy = 'hitPolicy="UNIQUE"',
  inputs,
  outputs = [''],
  rules,
  outputValues,
  otherwise,
}: TableText): string =>
  `<decisionTable ${policy}>${inputs
    .map((text) => `<input><inputExpression><text>${escaped(text)}</text></inputExpression></input>`)
    .join('')}${outputs
    .map(
      (name) =>
        `<output${name === '' ? '' : ` name="${name}"`}>${outputValues === undefined ? '' : cell('outputValues', outputValues)}${otherwise === undefined ? '' : cell('defaultOutputEntry', otherwise)}</output>`,
    )
    .join('')}${rules
    .map(
      (texts) =>
        `<rule>${texts.map((text, at) => cell(at < inputs.length ? 'inputEntry' : 'outputEntry', text)).join('')}</rule>`,
    )
    .join('')}</decisionTable>`

/** The document, or a failed test. */
export const readText = async (xml: string): Promise<DmnDocument> => {
  const read = await readDmn(Buffer.from(xml))
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.detail}`)
  return read.value
}

/** A value written as FEEL. */
export const feel = (text: string): FeelValue => {
  const compiled = compileExpression(text, noNames)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return compiled.value.run(new Map())
}

export const given = (values: Readonly<Record<string, string>>): FeelContext =>
  new Map(Object.entries(values).map(([name, text]) => [name, feel(text)]))

export interface Compiled {
  readonly model: CompiledModel
  readonly outside: readonly OutsideItem[]
}

export const compileText = async (xml: string, ...others: readonly string[]): Promise<Compiled> => {
  const document = await readText(xml)
  const imports = await Promise.all(others.map(async (other) => (await readText(other)).model))
  const compiled = compileModel(document.model, imports)
  if (!compiled.ok) throw new Error(`${compiled.error.code} ${compiled.error.detail}`)
  return { model: compiled.value, outside: [...document.outside, ...compiled.value.outside] }
}

/** What a decision answers, as FEEL text. */
export const decided = async (
  xml: string,
  name: string,
  values: Readonly<Record<string, string>> = {},
  ...others: readonly string[]
): Promise<string> => {
  const { model, outside } = await compileText(xml, ...others)
  if (outside.length > 0) throw new Error(JSON.stringify(outside))
  const answer = model.decide(name, given(values))
  if (!answer.ok) throw new Error(answer.error)
  return answerText(answer.value)
}
