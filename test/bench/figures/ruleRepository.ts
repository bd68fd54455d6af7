/** A newcomer's first refresh of a repository with 300 targets: list, read, verify and keep. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createKeyFiles } from '#backend/keys/keyFiles.ts'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { foundRepository } from '#backend/trust/release.ts'
import { createRuleRepository } from '#backend/trust/ruleRepository.ts'
import { openStores } from '#db/openStores.ts'
import { id } from '#shared/kernel/ids.ts'
import { packTarget } from '#shared/sync/repository/names.ts'
import { againstLimit, medianOf, type Figure } from '../ratio.ts'

const count = 300
const targetBytes = 20_000
const rounds = 5
const limitMs = 1_000

export const ruleRepository = async (): Promise<Figure> => {
  const work = mkdtempSync(join(tmpdir(), 'plumbline-repository-'))
  try {
    const folder = join(work, 'share')
    mkdirSync(folder)
    const share = createDirectoryShare(folder)
    await share.createMarker(id('sharesharesh'))
    const keys = createKeyFiles(join(work, 'keys'))
    const [first, second, admin] = [keys.create(), keys.create(), keys.create()]
    const targets = new Map(
      Array.from(
        { length: count },
        (_, at) => [packTarget(at + 1), new Uint8Array(targetBytes).fill(at % 256)] as const,
      ),
    )
    const files = foundRepository(
      { keys, now: Date.now() },
      { rootKeys: [first, second], threshold: 2, admins: [admin], deputies: [], targets, signer: admin.deviceId },
    )
    for (const { path, bytes } of files) {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const opened = await openStores(join(work, `data-${round}`), { now: Date.now })
      if (!opened.ok) throw new Error(opened.error.code)
      const { repository: store } = opened.value
      const scratch = join(work, 'scratch')
      const pinned = files[0]?.sha256 ?? ''
      const repository = createRuleRepository({ share, store, pinned, scratch, now: Date.now })
      const startAt = performance.now()
      const state = await repository.refresh()
      times.push(performance.now() - startAt)
      if (!state.ok || !state.value.confirmed || state.value.targets.length !== count) throw new Error('not verified')
      opened.value.close()
    }
    return againstLimit('rules-300-targets', medianOf(times), limitMs, 'ms')
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
