/** Words for where a local value lies, the same wherever a value is asked for, decided or listed. */
export interface BandMessages {
  readonly free: string
  readonly outer: string
  readonly outside: string
  readonly shared: (value: string) => string
  readonly asked: (value: string) => string
  /** How far a band reaches, by the direction that is stricter. */
  readonly limit: Readonly<Record<'higher' | 'lower', (value: string) => string>>
  /** "At most 7 instead of 6"; `name` is the parameter in words. */
  readonly instead: (name: string, value: string, shared: string) => string
}
