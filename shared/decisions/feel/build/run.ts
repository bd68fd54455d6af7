/** What every part of a compiled FEEL text is: a function of the situation and of the names that the text brought. */
import type { FeelNode } from '../node.ts'
import type { FeelContext, FeelValue } from '../value.ts'

/** Why a strict run has no answer: the first place where something was not known. */
export interface Doubt {
  readonly reason: 'missing' | 'wrongKind' | 'tooMuchWork'
  /** Position in the text, end exclusive. */
  readonly from: number
  readonly to: number
}

export interface Frame {
  readonly context: FeelContext
  /** What `?` stands for. */
  input: FeelValue
  /** Values of iterators, parameters, items and entries by slot. */
  readonly locals: FeelValue[]
  readonly work: Work
}

/** Shared by all frames of one run. */
interface Work {
  left: number
  doubt: Doubt | null
}

export type Run = (frame: Frame) => FeelValue

export interface Build {
  /** Strict: what is not known stays so. Standard: as DMN says, a missing value often counts as "no". */
  readonly strict: boolean
  readonly node: (node: FeelNode) => Run
}

/** Items that one run may visit; beyond it there is no answer. */
const mostWork = 1_000_000

/** The frame of a run; itself its work, so that a run makes as few objects as it can. */
class RunFrame implements Frame, Work {
  readonly context: FeelContext
  input: FeelValue
  private slots: FeelValue[] | null
  left = mostWork
  doubt: Doubt | null = null
  private readonly outer: Work | null
  constructor(context: FeelContext, input: FeelValue, locals: FeelValue[] | null, outer: Work | null) {
    this.context = context
    this.input = input
    this.slots = locals
    this.outer = outer
  }
  get work(): Work {
    return this.outer ?? this
  }
  /** Most texts bring no names of their own. */
  get locals(): FeelValue[] {
    return (this.slots ??= [])
  }
}

export const createFrame = (context: FeelContext, input: FeelValue): Frame => new RunFrame(context, input, null, null)

/** Inside of a function of the text: its own names, the work of the run. */
export const innerFrame = ({ context, input, work }: Frame, locals: FeelValue[]): Frame =>
  new RunFrame(context, input, locals, work)

export const spend = (frame: Frame, steps: number): boolean => {
  frame.work.left -= steps
  return frame.work.left >= 0
}

/** No answer, and why. */
export const doubt = (frame: Frame, node: FeelNode, reason: Doubt['reason']): null => {
  frame.work.doubt ??= { reason, from: node.from, to: node.to }
  return null
}

/** In a strict run, notes the place where an answer went missing; whatever was missing further inside was noted before. */
export const noted = (build: Build, node: FeelNode, reason: Doubt['reason'], run: Run): Run =>
  build.strict ? (frame) => run(frame) ?? doubt(frame, node, reason) : run
