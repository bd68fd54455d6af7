import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import type { Viewer } from '../../shared/inspect/page.ts'

const schema = z.object({ script: z.string().min(1), style: z.string() })

/** The program of an inspector's page, as the build put it beside this one. */
export const readViewer = async (file: string): Promise<Viewer> =>
  schema.parse(JSON.parse(await readFile(file, 'utf8')))
