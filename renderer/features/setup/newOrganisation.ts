import type { RawInput } from '#shared/contract/api.ts'

export interface OutletDraft {
  readonly outletKey: number
  readonly name: string
  readonly region: string
  readonly format: string
  readonly country: string
  readonly timeZone: string
  /** As typed, separated by commas. */
  readonly roles: string
}

export interface OrganisationDraft {
  readonly name: string
  readonly adminName: string
  readonly shareFolder: string
  readonly regions: readonly string[]
  readonly outlets: readonly OutletDraft[]
}

export type OutletDefaults = Pick<OutletDraft, 'format' | 'country' | 'timeZone' | 'roles'>

export const emptyOrganisation = (defaults: OutletDefaults): OrganisationDraft => ({
  name: '',
  adminName: '',
  shareFolder: '',
  regions: [''],
  outlets: [{ outletKey: 1, name: '', region: '', ...defaults }],
})

/** A further outlet looks like the last one; only its name is new. */
export const addOutlet = (draft: OrganisationDraft, defaults: OutletDefaults): OrganisationDraft => {
  const last = draft.outlets.at(-1)
  const outletKey = Math.max(0, ...draft.outlets.map((outlet) => outlet.outletKey)) + 1
  const fresh: OutletDraft = { region: '', ...defaults, ...last, outletKey, name: '' }
  return { ...draft, outlets: [...draft.outlets, fresh] }
}

/** Renames a region in the list and in the outlets that lie in it. */
export const renameRegion = (draft: OrganisationDraft, index: number, name: string): OrganisationDraft => {
  const before = draft.regions[index]
  return {
    ...draft,
    regions: draft.regions.map((region, at) => (at === index ? name : region)),
    outlets: draft.outlets.map((outlet) =>
      outlet.region === before && before !== '' ? { ...outlet, region: name } : outlet,
    ),
  }
}

/** What the form sends. An outlet without a choice of region lies in the first one; `codeOf` turns the words of formats and roles into their codes. */
export const organisationRequest = (
  draft: OrganisationDraft,
  codeOf: { readonly format: (typed: string) => string; readonly role: (typed: string) => string },
): RawInput<'setup.createOrganisation'> => {
  const regions = draft.regions.map((name) => name.trim()).filter((name) => name !== '')
  return {
    name: draft.name,
    adminName: draft.adminName,
    shareFolder: draft.shareFolder,
    regions: regions.map((name) => ({ name })),
    outlets: draft.outlets.map(({ name, region, format, country, timeZone, roles }) => ({
      name,
      region: regions.includes(region.trim()) ? region.trim() : (regions[0] ?? ''),
      format: codeOf.format(format),
      country: country.trim().toUpperCase(),
      timeZone,
      roles: roles
        .split(',')
        .map((role) => role.trim())
        .filter((role) => role !== '')
        .map((role) => codeOf.role(role)),
    })),
  }
}
