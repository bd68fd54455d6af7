import BetterSqlite3 from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createConnection } from '#db/connection.ts'
import { prepareInsert } from '#db/prepareInsert.ts'
import { bytes } from '#db/schema/bytes.ts'

const noteTable = sqliteTable('notes', {
  noteId: text('note_id').primaryKey(),
  seq: integer().notNull(),
  stamp: bytes().notNull(),
  said: text({ mode: 'json' }).$type<unknown>().notNull(),
  writtenOn: text('written_on'),
})

const desk = () => {
  const client = new BetterSqlite3(':memory:')
  onTestFinished(() => void client.close())
  client.exec(
    'CREATE TABLE notes (note_id TEXT PRIMARY KEY, seq INTEGER NOT NULL, stamp BLOB NOT NULL, said TEXT NOT NULL, written_on TEXT) STRICT',
  )
  const connection = createConnection(client)
  return { connection, all: () => connection.orm.select().from(noteTable).all() }
}
type Note = typeof noteTable.$inferInsert
const note = (over: Partial<Note> = {}): Note => ({
  noteId: 'a',
  seq: 1,
  stamp: new Uint8Array([1, 2]),
  said: { shifts: [1] },
  writtenOn: '2026-03-16',
  ...over,
})

describe('an insert that is made once', () => {
  it('writes what the table would write, for every kind of column', () => {
    const { connection, all } = desk()
    const add = prepareInsert(connection, noteTable)
    const notes = fc.uniqueArray(
      fc.record({
        noteId: fc.string(),
        seq: fc.integer(),
        stamp: fc.uint8Array(),
        said: fc.jsonValue().filter((value) => value !== null),
        writtenOn: fc.option(fc.string()),
      }),
      { selector: ({ noteId }) => noteId },
    )
    fc.assert(
      fc.property(notes, (given) => {
        connection.orm.delete(noteTable).run()
        for (const one of given) expect(add(one)).toBe(1)
        const made = all()
        connection.orm.delete(noteTable).run()
        for (const one of given) connection.orm.insert(noteTable).values(one).run()
        expect(made).toEqual(all())
      }),
    )
  })

  it('writes nothing for a member that is left out', () => {
    const { connection, all } = desk()
    const { writtenOn: _, ...rest } = note()
    prepareInsert(connection, noteTable)(rest)
    expect(all()).toEqual([{ ...rest, writtenOn: null }])
  })

  it('throws where a row is there already', () => {
    const { connection, all } = desk()
    const add = prepareInsert(connection, noteTable)
    add(note())
    expect(() => add(note({ seq: 2 }))).toThrow('UNIQUE')
    expect(all()).toEqual([note()])
  })

  it('replaces a row only where it gives way, and says whether it did', () => {
    const { connection, all } = desk()
    const move = prepareInsert(connection, noteTable, {
      conflict: [noteTable.noteId],
      when: sql`excluded.seq > ${noteTable.seq}`,
    })
    expect(move(note({ seq: 2 }))).toBe(1)
    expect(move(note({ seq: 1, said: 'older' }))).toBe(0)
    expect(move(note({ seq: 2, said: 'same' }))).toBe(0)
    expect(all()).toEqual([note({ seq: 2 })])
    expect(move(note({ seq: 3, said: 'newer', writtenOn: null }))).toBe(1)
    expect(all()).toEqual([note({ seq: 3, said: 'newer', writtenOn: null })])
  })
})
