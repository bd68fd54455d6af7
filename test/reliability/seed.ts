/** Of random cases. `PLUMBLINE_SEED`, which `--seed` sets, plays a run again. */
export const seedOfRun = Number(process.env['PLUMBLINE_SEED'] ?? 20_261_121)

/** Mulberry32: small, and the same sequence for the same seed. Numbers in [0, 1). */
export const createRandom = (from: number): (() => number) => {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
