import { createHash } from 'node:crypto'

/**
 * Secrets of the demo follow from its seed, so that the same seed gives the same signatures, pseudonyms and file names.
 * Anybody can work them out: they protect nothing, and only the demo's own data folder uses them.
 */
export const createSeededSecrets = (seed: number): ((count: number) => Uint8Array) => {
  let drawn = 0
  return (count) => {
    const parts: Uint8Array[] = []
    for (let have = 0; have < count; have += 32) {
      drawn += 1
      parts.push(createHash('sha256').update(`plumbline demo ${seed} ${drawn}`).digest())
    }
    return Uint8Array.from(Buffer.concat(parts).subarray(0, count))
  }
}
