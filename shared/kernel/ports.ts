/** What the core may ask of the world, as interfaces; the real ones live in `electron/backend`. */
export interface Clock {
  /** UTC epoch milliseconds. */
  readonly now: () => number
}
export interface Random {
  /** Cryptographically strong bytes. */
  readonly bytes: (count: number) => Uint8Array
}
export interface RandomDep {
  readonly random: Random
}
