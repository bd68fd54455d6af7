/** A draft tried on the demo's past, as an admin starts it, against the bare evaluations of the same weeks. */
import { composeBackend, type Composed } from '#backend/compose.ts'
import type { Method, Output, RawInput } from '#shared/contract/api.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import { againstPeer, ratioOf, type Figure } from '../ratio.ts'
import type { Scene } from '../scene/scene.ts'

const weeks = 13
const rounds = 15

const call = async <M extends Method>({ dispatch }: Composed, method: M, input: RawInput<M>): Promise<Output<M>> => {
  const reply = await dispatch(method, input)
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`)
  return reply.value as Output<M>
}

/** One more person wherever the staffing table asks for two or more in a row: a change that is felt. */
const editDraft = async (composed: Composed): Promise<Output<'rules.draft'>> => {
  const { choices } = await call(composed, 'session.get', {})
  const admin = choices.find(({ role }) => role === 'admin')
  if (admin === undefined) throw new Error('the demo has no admin')
  await call(composed, 'session.switchActor', { actorId: admin.actorId })
  await call(composed, 'rules.discardDraft', {})
  const { draft } = await call(composed, 'rules.draft', {})
  const edits = draft.tables.flatMap(({ tableId, rows }) =>
    rows.flatMap(({ rowId, values, bounds }) =>
      values.flatMap((value, output) =>
        value < 2
          ? []
          : [{ type: 'value', tableId, rowId, output, value: value + 1, bounds: bounds[output] ?? null } as const],
      ),
    ),
  )
  for (const edit of edits) await call(composed, 'rules.editDraft', { edit })
  return call(composed, 'rules.draft', {})
}

const replayOnce = async (composed: Composed) => {
  const { jobId } = await call(composed, 'rules.replay', { weeks })
  await composed.backend.jobs.settled(jobId)
  const result = await call(composed, 'rules.replayResult', { jobId })
  if (result === null) throw new Error('the replay failed')
  return result
}

const measure = async (composed: Composed): Promise<Figure> => {
  const { draft } = await editDraft(composed)
  const { outlets } = await replayOnce(composed)
  const replayed = new Set(
    outlets.flatMap(({ outletId, byWeek }) => byWeek.map(({ weekOn }) => `${outletId} ${weekOn}`)),
  )
  const { chains } = composed.backend.workspace().stores
  const reported = chains
    .weeks('2000-01-03', '2100-01-04')
    .filter(({ report, week }) => replayed.has(`${report.outletId} ${week.weekOn}`))
  if (reported.length < 250 || reported.length !== replayed.size) throw new Error('the replay read other weeks')
  if (outlets.every(({ newFindings }) => newFindings === 0)) throw new Error('the draft changes nothing')
  const evaluations = (): void => {
    for (const { week } of reported) {
      const { facts, appliedOverrides } = week
      createEvaluator(draft, appliedOverrides, facts.outlet, facts.weekOn).evaluate(facts)
    }
  }
  return againstPeer('replay-demo', await ratioOf(() => replayOnce(composed), evaluations, rounds), 1.5)
}

/** From the request to the result, with reading the weeks from the database; in turn with the evaluations. */
export const replayOfDemo = async (scene: Scene): Promise<Figure> => {
  const { folder } = await scene.demo()
  const opened = await composeBackend({ dataFolder: folder, appVersion: 'bench' })
  if (!opened.ok) throw new Error(`the demo cannot be opened: ${opened.error.code}`)
  try {
    return await measure(opened.value)
  } finally {
    await opened.value.close()
  }
}
