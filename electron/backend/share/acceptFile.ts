import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { headOf } from '../../../shared/sync/judge.ts'
import type { Refusal, ReviewContent, WitnessContent } from '../../../shared/sync/model.ts'
import type { Head, ReceivedFile } from '../../../shared/sync/ports.ts'
import type { Stores } from '../backend.ts'
import type { Read } from './readChain.ts'

/** What admins say to each other about a draft; the file itself is kept like every other. */
const keepPaper = ({ reviews, chains }: Stores, file: ReceivedFile, head: Head, content: ReviewContent): void => {
  if (content.type === 'proposal') reviews.saveProposal(content.proposal)
  else reviews.saveReview(content.review)
  chains.acceptPaper(file, head)
}

/** What others have accepted; compared with what is accepted here after everything was read. */
const keepWitness = ({ evidence, chains }: Stores, file: ReceivedFile, head: Head, { heads }: WitnessContent): void => {
  const { deviceId, createdAt } = head
  evidence.saveWitnessed({ path: file.path, deviceId, createdAt }, heads)
  chains.acceptPaper(file, head)
}

/** Stores an authentic file that follows its head: raw bytes, what it says, and the new head, all or nothing. */
export const acceptFile = (stores: Stores, { authentic, bytes }: Read, receivedAt: number): Result<void, Refusal> => {
  const { path, sha256, payload } = authentic
  const file: ReceivedFile = { path, sha256, bytes, receivedAt }
  const head = headOf(authentic)
  const { content } = payload
  // most files are reports, and to accept one is a transaction by itself
  if (content.type === 'report' || content.type === 'checkpoint') {
    stores.chains.acceptReport(file, head, content.report)
    return ok(undefined)
  }
  return stores.transaction(() => {
    if (content.type === 'witness') keepWitness(stores, file, head, content)
    else if (content.type === 'decision') stores.chains.acceptApproval(file, head, content)
    else if (content.type === 'proposal' || content.type === 'review') keepPaper(stores, file, head, content)
    else return err('foreign')
    return ok(undefined)
  })
}
