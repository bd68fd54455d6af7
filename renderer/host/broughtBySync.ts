/** What a sync may have changed, as method prefixes to ask again: rules, requests, decisions, other outlets' weeks, admission. */
export const broughtBySync: readonly string[] = [
  'share.',
  'compare.',
  'devices.',
  'requests.',
  'rules.',
  'reviews.',
  'roster.',
  'overrides.',
  'outlets.',
  'session.',
]
