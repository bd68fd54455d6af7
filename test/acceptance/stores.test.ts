import { describe } from 'vitest'
import { chainStoreSuite } from './chainStore.ts'
import { demandStoreSuite } from './demandStore.ts'
import { evidenceStoreSuite } from './evidenceStore.ts'
import { leavingStoreSuite } from './leavingStore.ts'
import { outboxSuite } from './outbox.ts'
import { overrideStoreSuite } from './overrideStore.ts'
import { draftStoreSuite, packStoreSuite, reviewStoreSuite } from './packStore.ts'
import { peopleStoreSuite } from './peopleStore.ts'
import { planStoreSuite } from './planStore.ts'
import { publicationStoreSuite } from './publicationStore.ts'
import { mappingStoreSuite, profileStoreSuite, transactionSuite, trustStoreSuite } from './singleStores.ts'
import { repositoryStoreSuite } from './repositoryStore.ts'
import { storeAdapters } from './storeAdapter.ts'

const suites = [
  profileStoreSuite,
  trustStoreSuite,
  peopleStoreSuite,
  demandStoreSuite,
  planStoreSuite,
  publicationStoreSuite,
  leavingStoreSuite,
  overrideStoreSuite,
  packStoreSuite,
  draftStoreSuite,
  reviewStoreSuite,
  outboxSuite,
  chainStoreSuite,
  evidenceStoreSuite,
  mappingStoreSuite,
  repositoryStoreSuite,
  transactionSuite,
]

describe.each(storeAdapters)('stores in $name', (adapter) => {
  for (const suite of suites) suite(adapter)
})
