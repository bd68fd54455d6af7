import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { startForkedChild } from '#backend/share/shareChild.ts'
import { createShareClient } from '#backend/share/shareClient.ts'
import type { FileShare } from '#shared/sync/ports.ts'
import { describeFileShare, placeOf, suiteShareId } from '#test/acceptance/fileShare.ts'
import { createFolderGround } from '#test/support/folderGround.ts'
import { filesIn } from '#test/support/forgery.ts'

const inFolder = () => createFolderGround((folder, expected) => createDirectoryShare(folder, { expected }))

describeFileShare('a folder', inFolder)

describeFileShare('a folder by a process of its own', () =>
  createFolderGround((folder, expected) =>
    createShareClient({ folder, expected, start: startForkedChild(resolve('electron/backend/share/shareProcess.ts')) }),
  ),
)

describe('a folder alone', () => {
  const bytes = Buffer.from('the bytes of a report')
  let ground: ReturnType<typeof inFolder>
  let share: FileShare

  beforeEach(async () => {
    ground = inFolder()
    share = ground.open(suiteShareId)
    await share.createMarker(suiteShareId)
  })
  afterEach(() => ground.dispose())

  it('does not stumble over a temp that has gone since the names were read', async () => {
    const path = placeOf(bytes)
    mkdirSync(join(ground.folder, dirname(path)), { recursive: true })
    symlinkSync(join(ground.root, 'nowhere'), join(ground.folder, dirname(path), '.tmp-0011223344556677'))
    expect(await share.publish(path, bytes)).toMatchObject({ ok: true })
    expect(filesIn(ground.folder)).toEqual([path, 'share.json'])
  })

  it('shows nothing of what lies beside it', async () => {
    writeFileSync(join(ground.root, 'secret'), 'x')
    expect(await share.list('..')).toEqual({ ok: true, value: [] })
    expect(await share.read('../secret', 100)).toEqual({ ok: false, error: 'notFound' })
    await expect(share.publish('../outside.cs1', bytes)).rejects.toThrow('not a path of a share')
    expect(filesIn(ground.root)).toEqual(['secret', 'share/share.json'])
  })
})
