import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import type { OverrideStore } from '../../shared/overrides/ports.ts'
import type { DemandStore, PeopleStore } from '../../shared/roster/ports.ts'
import type { Connection } from '../connection.ts'
import { demandTable, overrideTable, personTable } from '../schema/roster.ts'

const hole = sql.placeholder

export const createPeopleStore = ({ orm, transaction }: Connection): PeopleStore => {
  const list = orm
    .select()
    .from(personTable)
    .where(eq(personTable.outletId, hole('outletId')))
    .orderBy(asc(personTable.name), asc(personTable.personId))
    .prepare()
  const changing = {
    outletId: sql`excluded.outlet_id`,
    name: sql`excluded.name`,
    role: sql`excluded.role`,
    skills: sql`excluded.skills`,
    contractMinutesPerWeek: sql`excluded.contract_minutes_per_week`,
    birthOn: sql`excluded.birth_on`,
    flags: sql`excluded.flags`,
    lawFacts: sql`excluded.law_facts`,
    availability: sql`excluded.availability`,
    active: sql`excluded.active`,
  }
  const save = orm
    .insert(personTable)
    .values({
      personId: hole('personId'),
      outletId: hole('outletId'),
      name: hole('name'),
      role: hole('role'),
      skills: hole('skills'),
      contractMinutesPerWeek: hole('contractMinutesPerWeek'),
      birthOn: hole('birthOn'),
      flags: hole('flags'),
      lawFacts: hole('lawFacts'),
      availability: hole('availability'),
      active: hole('active'),
    })
    .onConflictDoUpdate({ target: personTable.personId, set: changing })
    .prepare()
  return {
    list: (outletId) => list.all({ outletId }),
    saveAll: (people) => transaction(() => people.forEach((person) => save.run({ ...person }))),
    // a new row in the place of the old one: what the statement does not name falls back to its default
    erase: (outletId, personId) =>
      orm.run(sql`
        INSERT OR REPLACE INTO people
          (person_id, outlet_id, name, role, skills, contract_minutes_per_week, birth_on, flags, availability, active)
        SELECT person_id, outlet_id, '#' || substr(person_id, 1, 6), role, '[]', contract_minutes_per_week, NULL, '[]', '[]', 0
        FROM people WHERE person_id = ${personId} AND outlet_id = ${outletId}`).changes > 0,
  }
}

export const createDemandStore = ({ orm, transaction }: Connection): DemandStore => {
  const { startAt, minutes, driver, quantity } = demandTable
  const between = orm
    .select({ startAt, minutes, driver, quantity })
    .from(demandTable)
    .where(and(eq(demandTable.outletId, hole('outletId')), gte(startAt, hole('fromAt')), lt(startAt, hole('toAt'))))
    .orderBy(asc(startAt), asc(driver))
    .prepare()
  const save = orm
    .insert(demandTable)
    .values({
      outletId: hole('outletId'),
      startAt: hole('startAt'),
      driver: hole('driver'),
      minutes: hole('minutes'),
      quantity: hole('quantity'),
    })
    .onConflictDoUpdate({
      target: [demandTable.outletId, startAt, driver],
      set: { minutes: sql`excluded.minutes`, quantity: sql`excluded.quantity` },
    })
    .prepare()
  return {
    between: (outletId, fromAt, toAt) => between.all({ outletId, fromAt, toAt }),
    saveAll: (outletId, demand) => transaction(() => demand.forEach((row) => save.run({ ...row, outletId }))),
  }
}

export const createOverrideStore = ({ orm }: Connection): OverrideStore => ({
  list: (outletId) =>
    orm
      .select()
      .from(overrideTable)
      .where(eq(overrideTable.outletId, outletId))
      .orderBy(asc(overrideTable.requestedAt), asc(overrideTable.overrideId))
      .all(),
  get: (overrideId) => orm.select().from(overrideTable).where(eq(overrideTable.overrideId, overrideId)).get() ?? null,
  save: (override) => {
    const { decision, withdrawnAt, outcome } = override
    orm
      .insert(overrideTable)
      .values(override)
      .onConflictDoUpdate({ target: overrideTable.overrideId, set: { decision, withdrawnAt, outcome } })
      .run()
  },
})
