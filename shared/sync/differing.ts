/** Where two signed files say different things: members by their path, so that a person sees what was changed. */

/** More are not listed: two whole reports differ everywhere. */
const mostNamed = 12

const membersOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null

const differingIn = (one: unknown, other: unknown, path: string): readonly string[] => {
  const [a, b] = [membersOf(one), membersOf(other)]
  if (a === null || b === null) return Object.is(one, other) ? [] : [path]
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted()
  return names.flatMap((name) => differingIn(a[name], b[name], path === '' ? name : `${path}.${name}`))
}

/** Paths like `content.report.overrides.0.value`, ascending; at most twelve. Equal values give none. */
export const differingMembers = (one: unknown, other: unknown): readonly string[] =>
  differingIn(one, other, '').slice(0, mostNamed)
