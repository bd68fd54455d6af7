import BetterSqlite3 from 'better-sqlite3'
import fc from 'fast-check'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createConnection, type Connection } from '#db/connection.ts'
import { err, ok } from '#shared/kernel/result.ts'

let connection: Connection
let client: BetterSqlite3.Database
beforeEach(() => {
  client = new BetterSqlite3(':memory:')
  onTestFinished(() => void client.close())
  client.exec('CREATE TABLE notes (x INTEGER PRIMARY KEY) STRICT')
  connection = createConnection(client)
})
const note = (x: number) => void connection.orm.run(sql`INSERT INTO notes VALUES (${x})`)
const notes = () => client.prepare('SELECT x FROM notes ORDER BY x').pluck().all()

describe('a transaction', () => {
  it('gives the answer of its work, and keeps what was written', () => {
    expect(
      connection.transaction(() => {
        note(1)
        return 'done'
      }),
    ).toBe('done')
    expect(notes()).toEqual([1])
  })

  it('that was undone is counted, also a nested one and one that was refused', () => {
    const failing = () =>
      connection.transaction(() => {
        throw new Error('no')
      })
    connection.transaction(() => note(1))
    expect(connection.undone()).toBe(0)
    expect(failing).toThrow('no')
    expect(connection.undone()).toBe(1)
    connection.transaction(() => {
      expect(failing).toThrow('no')
    })
    expect(connection.undone()).toBe(2)
    expect(connection.attempt(() => err('refused'))).toEqual(err('refused'))
    expect(connection.undone()).toBe(3)
  })

  it.each([0, 1, 2])('that may last later waits for the disk no more than before, and only itself: %d', (before) => {
    client.pragma(`synchronous = ${before}`)
    const safety = () => client.pragma('synchronous', { simple: true })
    const inside = connection.transaction(() => {
      note(1)
      return safety()
    }, 'later')
    expect([inside, safety()]).toEqual([Math.min(before, 1), before])
    expect(() => connection.transaction(() => note(1), 'later')).toThrow('Failed to run')
    expect(safety()).toBe(before)
    const nested = connection.transaction(() => connection.transaction(safety, 'later'))
    expect([nested, safety(), notes()]).toEqual([before, before, [1]])
  })

  it('takes everything back where its work throws, and throws it on', () => {
    const cause = new RangeError('half way')
    const work = () =>
      connection.transaction(() => {
        note(1)
        throw cause
      })
    expect(work).toThrow(cause)
    expect(notes()).toEqual([])
    // and the connection can be used again
    note(2)
    expect(notes()).toEqual([2])
  })

  it('holds the write lock before it reads, so that nothing read goes out of date', () => {
    expect(client.inTransaction).toBe(false)
    connection.transaction(() => expect(client.inTransaction).toBe(true))
    expect(client.inTransaction).toBe(false)
  })

  it('does not take work that goes on later', () => {
    const later = () => connection.transaction(() => Promise.resolve(note(1)))
    expect(later).toThrow('cannot return a promise')
    expect(notes()).toEqual([])
  })
})

describe('an attempt', () => {
  it('keeps what it wrote where it succeeds', () => {
    const result = connection.attempt(() => {
      note(1)
      return ok(7)
    })
    expect(result).toEqual({ ok: true, value: 7 })
    expect(notes()).toEqual([1])
  })

  it('leaves nothing behind where it is refused, and gives the refusal', () => {
    const result = connection.attempt(() => {
      note(1)
      return err('stale')
    })
    expect(result).toEqual({ ok: false, error: 'stale' })
    expect(notes()).toEqual([])
  })

  it('lets a fault through, and takes back what was written', () => {
    const work = () =>
      connection.attempt(() => {
        note(1)
        note(1)
        return ok(null)
      })
    const code = 'SQLITE_CONSTRAINT_PRIMARYKEY'
    expect(work).toThrow(expect.objectContaining({ cause: expect.objectContaining({ code }) }))
    expect(notes()).toEqual([])
  })

  it('inside a transaction undoes only itself', () => {
    connection.transaction(() => {
      note(1)
      connection.attempt(() => {
        note(2)
        return err('no')
      })
      note(3)
    })
    expect(notes()).toEqual([1, 3])
  })

  it('inside another that is refused is undone with it', () => {
    connection.attempt(() => {
      connection.attempt(() => {
        note(1)
        return ok(null)
      })
      return err('no')
    })
    expect(notes()).toEqual([])
  })
})

/** Steps nested at random; each writes its own number, and then goes well or is refused. */
interface Step {
  readonly fine: boolean
  readonly inner: readonly Step[]
}
const { step } = fc.letrec<{ step: Step }>((tie) => ({
  step: fc.record({
    fine: fc.boolean(),
    inner: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('step'), { maxLength: 3 })),
  }),
}))

describe('steps within steps', () => {
  it('leave exactly what stands under steps that all went well', () => {
    fc.assert(
      fc.property(step, (root) => {
        client.exec('DELETE FROM notes')
        let next = 0
        const play = ({ fine, inner }: Step): readonly number[] => {
          const own = next++
          let below: readonly number[] = []
          connection.attempt(() => {
            note(own)
            below = [own, ...inner.flatMap(play)]
            return fine ? ok(null) : err('refused')
          })
          return fine ? below : []
        }
        expect(notes()).toEqual([])
        const left = play(root)
        expect(notes()).toEqual(left.toSorted((a, b) => a - b))
      }),
    )
  })
})
