import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { canaryOf } from '../rules/canary.ts'
import { releaseCanary, rollBack } from '../rules/publishPack.ts'
import { decideProposal, openProposals, proposeDraft, setEyes } from '../rules/reviews.ts'
import { eyesOf } from '../rules/reviewState.ts'
import { testedDraft } from '../rules/startRuleTests.ts'

type Methods = Extract<keyof Handlers<Caller>, `reviews.${string}`>

export const createReviewHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'reviews.list': () => ok({ proposals: openProposals(backend), eyes: eyesOf(backend) }),
  'reviews.propose': async (input, caller) => {
    await testedDraft(backend)
    return proposeDraft(backend, actorOf(caller), input)
  },
  'reviews.decide': (input, caller) => decideProposal(backend, actorOf(caller), input),
  'reviews.setEyes': (input, caller) => setEyes(backend, actorOf(caller), input),
  'reviews.canary': () => ok(canaryOf(backend)),
  'reviews.release': (input, caller) => releaseCanary(backend, actorOf(caller), input),
  'reviews.rollBack': (input, caller) => rollBack(backend, actorOf(caller), input),
})
