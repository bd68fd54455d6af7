/** Identifiers: all are short strings at run time and never interchangeable at compile time. */
declare const brand: unique symbol
export type Id<Name extends string> = string & { readonly [brand]: Name }

export type OrganisationId = Id<'Organisation'>
export type RegionId = Id<'Region'>
export type OutletId = Id<'Outlet'>
/** A person of an outlet's roster, or, in a snapshot, the pseudonym of that person for one week. */
export type PersonId = Id<'Person'>
/** Someone who acts in Plumbline (admin, lead, manager, auditor) and signs with a device key. */
export type ActorId = Id<'Actor'>
export type DeviceId = Id<'Device'>
export type ShareId = Id<'Share'>
export type ShiftId = Id<'Shift'>
export type RuleId = Id<'Rule'>
export type TableId = Id<'Table'>
export type RowId = Id<'Row'>
export type OverrideId = Id<'Override'>

/** Names a string as an identifier; the kind follows from where it is used. Validate at the door, not here. */
export const id = <Name extends string>(text: string): Id<Name> => text as Id<Name>
