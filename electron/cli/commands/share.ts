import { resolve } from 'node:path'
import { digestOfBytes } from '../../../shared/kernel/digest.ts'
import { largestOf, parseMetadata } from '../../../shared/sync/repository/shape.ts'
import type { SyncResult } from '../../../shared/contract/compare.ts'
import { sessionView } from '../../backend/session.ts'
import { syncOf } from '../../backend/share/sync.ts'
import { verifyShareFolder, type PinnedTrust } from '../../backend/share/verifyShare.ts'
import { readWhole } from '../../backend/share/wholeFile.ts'
import { withDoor } from '../door.ts'
import { CliFailure, exitCodes } from '../io.ts'
import { readJson } from '../jsonFile.ts'
import { refusedLines } from '../refusedLines.ts'
import type { AddCommand } from '../addCommand.ts'
import type { Speaker } from '../speaker.ts'
import { trustFile } from '../trustFile.ts'

/** The digest itself, the first root as a file, or what `export trust` prints. */
const readTrust = async (given: string, speaker: Speaker): Promise<PinnedTrust> => {
  if (/^[0-9a-f]{64}$/.test(given)) return { rootSha256: given }
  const bytes = await readWhole(resolve(given), largestOf('root'))
  const isRoot = typeof bytes !== 'string' && parseMetadata('root', bytes).ok
  return isRoot ? { rootSha256: digestOfBytes(bytes) } : readJson(given, trustFile, speaker)
}

const sayVerified = async (share: string, trustPath: string | undefined, speaker: Speaker): Promise<void> => {
  const trust = trustPath === undefined ? {} : { trust: await readTrust(trustPath, speaker) }
  const { words } = speaker
  const progress = {
    report: (_step: string, done: number, total: number) => {
      speaker.progress(`${words.steps['files'] ?? ''} ${done}/${total}`)
    },
    breathe: () => Promise.resolve(),
  }
  const verified = await verifyShareFolder(resolve(share), { ...trust, progress })
  speaker.progress('')
  if (!verified.ok) {
    const code = verified.error === 'foreign' && trustPath !== undefined ? exitCodes.findings : exitCodes.badInput
    throw new CliFailure(verified.error, words.shareProblem(verified.error), code)
  }
  const { ok, files, chains, verdictsReplayed, refused, mismatches, ignored } = verified.value
  const strays = [
    ...ignored.names.map((path) => words.ignoredName(path)),
    ...(ignored.more > 0 ? [words.ignoredMore(ignored.more)] : []),
  ]
  if (ok) return speaker.answer(verified.value, [...strays, words.verified(files, chains, verdictsReplayed)])
  speaker.answer(
    verified.value,
    [
      ...refusedLines(refused, speaker),
      ...mismatches.map(({ path }) => words.mismatch(path)),
      ...strays,
      words.notVerified(refused.length, mismatches.length),
    ],
    exitCodes.findings,
  )
}

const syncLines = ({ published, read, status }: SyncResult, speaker: Speaker): readonly string[] => [
  ...refusedLines(status.refused, speaker),
  ...(status.state === 'fine' ? [] : [speaker.words.shareProblem(status.state)]),
  speaker.words.synced(published, read, status.waiting),
]

export const addShareCommands: AddCommand = (program, speak) => {
  program
    .command('sync')
    .description('bring what waits to the share and read what is new')
    .requiredOption('--data <folder>', 'data folder')
    .action(async ({ data }: { data: string }) => {
      const speaker = speak()
      await withDoor({ data }, speaker, async (door) => {
        // not through the door: there, whoever is not in may call nothing, and begins to read by asking who they are
        const { state: standing } = sessionView(door.composed.backend)
        const isOut = standing === 'waiting' || standing === 'refused' || standing === 'revoked'
        const result = await (isOut ? syncOf(door.composed.backend).run() : door.call('share.sync', {}))
        const { state } = result.status
        if (state === 'none') throw new CliFailure('shareMissing', speaker.words.noShare)
        const code = state === 'fine' ? (result.refused > 0 ? exitCodes.findings : exitCodes.fine) : exitCodes.badInput
        speaker.answer(result, syncLines(result, speaker), code)
      })
    })

  program
    .command('verify')
    .description('check every file of a share and decide every verdict again')
    .argument('<share>', 'share folder')
    .option(
      '--trust <root>',
      'whose share it must be: SHA-256 of its first root, that root as a file, or what "export trust" prints',
    )
    .action((share: string, options: { trust?: string }) => sayVerified(share, options.trust, speak()))
}
