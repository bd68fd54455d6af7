import { mkdirSync, readFileSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { startForkedChild } from '#backend/share/shareChild.ts'
import { createShareClient } from '#backend/share/shareClient.ts'
import { id } from '#shared/kernel/ids.ts'
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

  it('writes nothing into a folder that was put in its place after its marker was read', async () => {
    expect(await share.publish(placeOf(bytes), bytes)).toMatchObject({ ok: true })
    renameSync(ground.folder, join(ground.root, 'away'))
    mkdirSync(ground.folder)
    const second = Buffer.from('second')
    expect(await share.publish(placeOf(second, 2), second)).toEqual({ ok: false, error: 'missing' })
    expect(readdirSync(ground.folder)).toEqual([])
    await createDirectoryShare(ground.folder).createMarker(id('othershareab'))
    expect(await share.publish(placeOf(second, 2), second)).toEqual({ ok: false, error: 'foreign' })
    expect(readdirSync(ground.folder)).toEqual(['share.json'])
  })

  it('reads its marker once for what goes out together, and again after it was found wrong', async () => {
    expect(await share.publish(placeOf(bytes), bytes)).toMatchObject({ ok: true })
    const marker = join(ground.folder, 'share.json')
    const own = readFileSync(marker)
    writeFileSync(marker, 'rubbish')
    expect(await share.publish(placeOf(bytes, 2), bytes)).toMatchObject({ ok: true })
    expect(await share.probe()).toEqual({ ok: false, error: 'foreign' })
    expect(await share.publish(placeOf(bytes, 3), bytes)).toEqual({ ok: false, error: 'foreign' })
    writeFileSync(marker, own)
    expect(await share.publish(placeOf(bytes, 3), bytes)).toMatchObject({ ok: true })
  })

  it('shows nothing of what lies beside it', async () => {
    writeFileSync(join(ground.root, 'secret'), 'x')
    expect(await share.list('..')).toEqual({ ok: true, value: [] })
    expect(await share.read('../secret', 100)).toEqual({ ok: false, error: 'notFound' })
    await expect(share.publish('../outside.cs1', bytes)).rejects.toThrow('not a path of a share')
    expect(filesIn(ground.root)).toEqual(['secret', 'share/share.json'])
  })
})
