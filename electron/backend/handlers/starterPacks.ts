import type { Handlers } from '../../../shared/contract/api.ts'
import type { starterPacksApi } from '../../../shared/contract/starterPacks.ts'
import type { Backend, Caller } from '../backend.ts'
import { adoptStarterRules } from '../starter/adoptStarterRules.ts'
import { presetRules, starterPackLines, starterPackView } from '../starter/starterPackViews.ts'

type Methods = keyof typeof starterPacksApi

/** Rules of law and house to choose from, for who edits the rules. */
export const createStarterPackHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'rules.starterPacks': () => starterPackLines(backend),
  'rules.starterPack': ({ packId }) => starterPackView(backend, packId),
  'rules.preset': ({ preset }) => presetRules(preset),
  'rules.adopt': (input) => adoptStarterRules(backend, input),
})
