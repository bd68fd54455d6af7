import { resolve } from 'node:path'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { startForkedChild } from '#backend/share/shareChild.ts'
import { createShareClient } from '#backend/share/shareClient.ts'
import { describeFileShare } from '#test/acceptance/fileShare.ts'

describeFileShare('a folder', (folder, expected) => createDirectoryShare(folder, { expected }))

describeFileShare('a folder by a process of its own', (folder, expected) =>
  createShareClient({ folder, expected, start: startForkedChild(resolve('electron/backend/share/shareProcess.ts')) }),
)
