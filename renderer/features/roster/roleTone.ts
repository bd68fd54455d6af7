const tones = ['indigo', 'amber', 'green', 'violet', 'blue', 'slate'] as const
export type RoleTone = (typeof tones)[number]

/** The edge of a block; its role is always written on it as well. */
export const roleTone = (roles: readonly string[], role: string): RoleTone => {
  const at = roles.indexOf(role)
  return (at === -1 ? undefined : tones[at % tones.length]) ?? 'slate'
}
