import type { RulePack } from '../../shared/rules/model.ts'
import { validatePack } from '../../shared/rules/packSchema.ts'
import { CliFailure } from './io.ts'
import { readJsonValue } from './jsonFile.ts'
import type { Speaker } from './speaker.ts'

/** A pack file that can be used as a whole; otherwise a sentence that names the first part that cannot, and why. */
export const readPack = async (path: string, speaker: Speaker): Promise<RulePack> => {
  const pack = validatePack(await readJsonValue(path, speaker))
  if (pack.ok) return pack.value
  const [problem] = pack.error
  throw new CliFailure('badPack', speaker.words.notShaped(path, `${problem?.path ?? ''}: ${problem?.code ?? 'shape'}`))
}
