/** Words for what a local value has changed against the shared one. */
export interface EffectMessages {
  readonly title: (weeks: number) => string
  readonly none: string
  readonly figure: string
  readonly shared: string
  readonly local: string
  readonly findings: string
  readonly needed: string
  readonly missing: string
}
