import { hash } from 'node:crypto'
import type { JudgeTools, Trust } from '../../../shared/sync/judge.ts'
import type { Profile } from '../../../shared/sync/ports.ts'
import type { Stores, Workspace } from '../backend.ts'
import { decompress } from './compression.ts'

/** Whom this data folder trusts now; ask again after the rules were read. */
export const trustOf = (profile: Profile, { trust }: Pick<Stores, 'trust'>): Trust => ({
  shareId: profile.shareId,
  organisationId: profile.organisationId,
  registry: trust.registry(),
})

export const judgeToolsOf = ({ keys }: Pick<Workspace, 'keys'>): JudgeTools => ({
  verify: keys.verify,
  decompress,
  digest: (bytes) => hash('sha256', bytes, 'hex'),
})
