import { readFile } from 'node:fs/promises'
import type * as z from 'zod'
import { CliFailure } from './io.ts'
import type { Speaker } from './speaker.ts'

export const readBytes = async (path: string, { words }: Speaker): Promise<Buffer> => {
  try {
    return await readFile(path)
  } catch {
    // whatever the system says, the person can only give another file
    throw new CliFailure('notAFile', words.notAFile(path))
  }
}

/** Whatever a JSON file says. */
export const readJsonValue = async (path: string, speaker: Speaker): Promise<unknown> => {
  const text = (await readBytes(path, speaker)).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw new CliFailure('notJson', speaker.words.notJson(path))
  }
}

/** A JSON file of a known form; otherwise a sentence that names the first field that does not fit. */
export const readJson = async <T>(path: string, schema: z.ZodType<T>, speaker: Speaker): Promise<T> => {
  const parsed = schema.safeParse(await readJsonValue(path, speaker))
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new CliFailure('notShaped', speaker.words.notShaped(path, field))
}
