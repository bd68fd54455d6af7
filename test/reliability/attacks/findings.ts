interface Verified {
  readonly refused?: readonly { readonly path: string; readonly refusal: string }[]
  readonly mismatches?: readonly { readonly path: string }[]
  readonly ignored?: { readonly names: readonly string[]; readonly more: number }
  /** Where there was no report at all. */
  readonly error?: string
}

/** What `plumbline --json verify` found, each finding with the place it is about. */
export const findingsIn = (json: unknown): readonly (readonly [what: string, path: string])[] => {
  const { refused = [], mismatches = [], ignored, error } = json as Verified
  return [
    ...(error === undefined ? [] : ([[error, 'share.json']] as const)),
    ...refused.map(({ path, refusal }) => [refusal, path] as const),
    ...mismatches.map(({ path }) => ['mismatch', path] as const),
    ...(ignored?.names ?? []).map((path) => ['ignored', path] as const),
  ]
}

/** Kinds of finding, each once, ascending. */
export const findings = (json: unknown): readonly string[] =>
  [...new Set(findingsIn(json).map(([what]) => what))].toSorted()
