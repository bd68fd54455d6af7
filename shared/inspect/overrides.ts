/** The outlet's local values in an inspector's file, and whose signature stands behind each. share-format §16.3 */
import { digestOf } from '../kernel/digest.ts'
import { addDays } from '../kernel/time.ts'
import { requestDigest } from '../overrides/lifecycle.ts'
import type { Override } from '../overrides/model.ts'
import type { Authentic } from '../sync/judge.ts'
import type { Registry } from '../sync/model.ts'
import type { Inspection } from './model.ts'
import type { ApprovalState, InspectedOverride, InspectionProblem } from './report.ts'

interface Said {
  readonly override: Override
  readonly path: string
  readonly seq: number
}

const saidIn = ({ path, payload: { content, seq } }: Authentic): readonly Said[] => {
  if (content.type !== 'report' && content.type !== 'checkpoint') return []
  return [...(content.report.week?.appliedOverrides ?? []), ...content.report.overrides].map((override) => ({
    override,
    path,
    seq,
  }))
}

/** The last week ends on a Sunday. */
const touches = ({ fromOn, untilOn }: Override, period: Inspection): boolean =>
  fromOn <= addDays(period.toOn, 6) && untilOn >= period.fromOn

/** Files of leads by request and answer: an outlet cannot write an approval for itself. */
const signedAnswers = (believed: readonly Authentic[]): ReadonlyMap<string, string> =>
  new Map(
    believed.flatMap(({ path, payload: { content } }) =>
      content.type === 'decision'
        ? [[`${content.decision.requestDigest} ${digestOf(content.decision)}`, path] as const]
        : [],
    ),
  )

const approvalOf = ({ band, decision }: Override, isSigned: boolean): ApprovalState => {
  if (decision === null) return band === 'free' ? 'ownBounds' : 'waiting'
  if (!isSigned) return 'unsigned'
  return decision.verdict === 'refused' ? 'refused' : 'signed'
}

export interface OverrideCheck {
  readonly overrides: readonly InspectedOverride[]
  readonly problems: readonly InspectionProblem[]
}

/** Each as its newest file says it, ascending by its first day. */
export const checkOverrides = (
  inspection: Inspection,
  believed: readonly Authentic[],
  registry: Registry | null,
): OverrideCheck => {
  const newest = new Map<string, Said>()
  for (const said of believed.flatMap(saidIn).toSorted((a, b) => a.seq - b.seq)) {
    if (touches(said.override, inspection)) newest.set(said.override.overrideId, said)
  }
  const answers = signedAnswers(believed)
  const nameOf = (actorId: string): string =>
    registry?.actors.find((actor) => actor.actorId === actorId)?.name ?? actorId
  const problems: InspectionProblem[] = []
  const overrides = [...newest.values()].map(({ override, path }): InspectedOverride => {
    const { decision } = override
    const approvalPath =
      decision === null ? null : (answers.get(`${requestDigest(override)} ${digestOf(decision)}`) ?? null)
    const approval = approvalOf(override, approvalPath !== null)
    if (approval === 'unsigned') problems.push({ what: 'unapproved', path })
    const decidedBy = decision === null ? null : nameOf(decision.actorId)
    return { override, approval, author: nameOf(override.authorId), decidedBy, approvalPath }
  })
  return { overrides: overrides.toSorted((a, b) => (a.override.fromOn < b.override.fromOn ? -1 : 1)), problems }
}
