import type { Handlers } from '../../../shared/contract/api.ts'
import type { ReplayResult } from '../../../shared/contract/rules.ts'
import type { starterPacksApi } from '../../../shared/contract/starterPacks.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { catalogueOf } from '../rules/catalogue.ts'
import { discardDraft, draftView, editDraft, redoDraft, undoDraft } from '../rules/draft.ts'
import { publishPack } from '../rules/publishPack.ts'
import { startReplay } from '../rules/startReplay.ts'
import { startRuleTests, testedDraft } from '../rules/startRuleTests.ts'

type Methods = Exclude<Extract<keyof Handlers<Caller>, `rules.${string}`>, keyof typeof starterPacksApi>

export const createRulesHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'rules.catalogue': (_, caller) => catalogueOf(backend, actorOf(caller)),
  'rules.pack': ({ version }) => {
    const { packs } = backend.workspace().stores
    const named = packs.list().find((candidate) => candidate.version === version)
    const pack = version === undefined ? packs.newest() : named
    return pack ? ok(pack) : refuse('notFound', { what: 'pack', id: version ?? '' })
  },
  'rules.draft': () => draftView(backend),
  'rules.editDraft': (input) => editDraft(backend, input),
  'rules.undoDraft': () => undoDraft(backend),
  'rules.redoDraft': () => redoDraft(backend),
  'rules.discardDraft': () => discardDraft(backend),
  'rules.replay': (input) => startReplay(backend, input),
  'rules.replayResult': ({ jobId }) => {
    const job = backend.jobs.get(jobId)
    if (job?.kind !== 'replay') return refuse('notFound', { what: 'job', id: jobId })
    return ok(job.state === 'done' ? (backend.jobs.result(jobId) as ReplayResult) : null)
  },
  'rules.testDraft': (input) => startRuleTests(backend, input),
  'rules.publish': async (input, caller) => {
    await testedDraft(backend, input.digest)
    return publishPack(backend, actorOf(caller), input)
  },
})
