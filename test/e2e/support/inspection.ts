import { join } from 'node:path'
import { plumbline, removeFolders, temporaryFolder } from './device.ts'

/** The inspection files of one outlet of the demo, in a folder of their own. */
export interface InspectionFiles {
  readonly folder: string
  /** Fourteen weeks without names, and two with them. */
  readonly plain: string
  readonly named: string
}

export const writeInspections = async (): Promise<InspectionFiles> => {
  const folder = temporaryFolder('inspection')
  const data = join(folder, 'demo')
  const [plain, named] = [join(folder, 'plain.html'), join(folder, 'named.html')]
  const runs = [
    ['demo', data],
    ['inspect', 'export', 'Altona', '2026-08-17', '2026-11-22', plain, '--data', data],
    ['inspect', 'export', 'Altona', '2026-10-26', '2026-11-08', named, '--data', data, '--with-names'],
  ]
  for (const args of runs) {
    const { code, stderr } = await plumbline(...args)
    if (code !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  }
  removeFolders(data)
  return { folder, plain, named }
}
