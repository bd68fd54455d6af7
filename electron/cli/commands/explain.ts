import { explainFinding, explainValue, type ExplainedFinding } from '../../../shared/overrides/explainReference.ts'
import {
  parseReference,
  type FindingReference,
  type Reference,
  type ValueReference,
} from '../../../shared/overrides/reference.ts'
import type { EffectiveValue, LayerStep } from '../../../shared/roster/findings.ts'
import type { AddCommand } from '../addCommand.ts'
import { withDoor } from '../door.ts'
import { findingLines } from '../findingLines.ts'
import { CliFailure, exitCodes } from '../io.ts'
import { sourceOfData, sourceOfShare, type ReferenceSource } from '../referenceSource.ts'
import { sayReplay } from '../sayReplay.ts'
import type { Speaker } from '../speaker.ts'

const layerLine = (step: LayerStep, { unit }: EffectiveValue, { words }: Speaker): string => {
  const says = words.explain
  const { bounds } = step
  const parts = [
    step.value === null ? null : says.number(step.value, words.units[unit] ?? unit),
    says.state[step.state],
    says.setBy(step.setBy),
    step.untilOn === null ? null : says.until(step.untilOn),
    bounds === null ? null : says.bounds(bounds.free.min, bounds.free.max, bounds.outer.min, bounds.outer.max),
    step.reason === null || step.reason === '' ? null : `“${step.reason}”`,
  ]
  return `  ${says.layer[step.layer]}: ${parts.filter((part) => part !== null).join(', ')}`
}

const valueLines = (value: EffectiveValue, speaker: Speaker): readonly string[] => {
  const { words } = speaker
  const number = words.explain.number(value.value, words.units[value.unit] ?? value.unit)
  return [
    words.explain.value(value.ruleId, value.parameter, number, value.packVersion),
    ...value.layers.map((step) => layerLine(step, value, speaker)),
  ]
}

const sayValue = (reference: ValueReference, source: ReferenceSource, speaker: Speaker): void => {
  const { words } = speaker
  const explained = explainValue(reference, source.rules(reference.outletId))
  if (!explained.ok) throw new CliFailure(explained.error, words.explain.unresolved[explained.error])
  const { state, now } = explained.value
  const code = state === 'same' ? exitCodes.fine : exitCodes.findings
  const told = words.explain.told[state](reference.packVersion)
  speaker.answer({ reference, state, value: now }, [...valueLines(now, speaker), told], code)
}

/** The same as it was copied, before one that only has its name. */
const bestOf = (found: readonly ExplainedFinding[]): ExplainedFinding | undefined =>
  found.find(({ state }) => state === 'same') ?? found.find(({ finding }) => finding !== null) ?? found[0]

const sayFinding = async (reference: FindingReference, source: ReferenceSource, speaker: Speaker): Promise<void> => {
  const { words } = speaker
  const { packs, outlets } = source.rules(reference.outletId)
  const fail = (why: 'unknownOutlet' | 'unknownWeek' | 'unknownPack'): never => {
    throw new CliFailure(why, words.explain.unresolved[why])
  }
  if (!outlets.some(({ outletId }) => outletId === reference.outletId)) fail('unknownOutlet')
  const weeks = await source.weeks(reference.outletId, reference.weekOn)
  const explained = bestOf(weeks.map((week) => explainFinding(reference, week)))
  if (explained === undefined) return fail('unknownWeek')
  const { state, finding, values, packVersion } = explained
  const pack = packs.find(({ version }) => version === packVersion)
  if (pack === undefined) return fail('unknownPack')
  const lines = [
    ...(finding === null ? [] : findingLines([finding], pack, speaker).slice(0, 1)),
    ...values.flatMap((value) => valueLines(value, speaker)),
    words.explain.told[state](reference.packVersion),
  ]
  const code = state === 'same' ? exitCodes.fine : exitCodes.findings
  speaker.answer({ reference, state, finding, values }, lines, code)
}

const explain = async (reference: Reference, source: ReferenceSource, speaker: Speaker): Promise<void> => {
  if (reference.kind === 'value') sayValue(reference, source, speaker)
  else if (reference.kind === 'replay') sayReplay(reference, source, speaker)
  else await sayFinding(reference, source, speaker)
}

interface Options {
  readonly data?: string
  readonly share?: string
  readonly as?: string
}

export const addExplainCommand: AddCommand = (program, speak) => {
  program
    .command('explain')
    .description('find what a copied reference names, and whether it is still the same')
    .argument('<reference>', 'as the app copies it: plumbline:value/…, plumbline:finding/… or plumbline:replay/…')
    .option('--data <folder>', 'look it up in a data folder')
    .option('--share <folder>', 'look it up in a share, which is verified first')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (text: string, { data, share, ...options }: Options) => {
      const speaker = speak()
      const parsed = parseReference(text)
      if (!parsed.ok) throw new CliFailure(parsed.error, speaker.words.explain.badReference[parsed.error])
      if (data !== undefined && share === undefined)
        return withDoor({ ...options, data }, speaker, (door) => explain(parsed.value, sourceOfData(door), speaker))
      if (share === undefined || data !== undefined)
        throw new CliFailure('optionMissing', speaker.words.explain.onePlace)
      return explain(parsed.value, await sourceOfShare(share, speaker), speaker)
    })
}
