import { describe, expect, it } from 'vitest'
import { listByDevice, listWriter, listWriters } from '#backend/share/listing.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { FileShare, ShareProblem } from '#shared/sync/ports.ts'

const sha = 'a'.repeat(16)
const name = (seq: number, type = 'cs1', hash = sha): string => `${String(seq).padStart(10, '0')}-${hash}.${type}`

/** A share of these paths; `broken` directories cannot be listed. */
const shareOf = (paths: readonly string[], broken: Readonly<Record<string, ShareProblem>> = {}) => {
  let under = 0
  const asked: string[] = []
  let most = 0
  const list: FileShare['list'] = async (directory) => {
    asked.push(directory)
    under += 1
    most = Math.max(most, under)
    await new Promise(setImmediate)
    under -= 1
    const problem = broken[directory]
    if (problem !== undefined) return err(problem)
    const inside = paths.filter((path) => path.startsWith(`${directory}/`))
    return ok([...new Set(inside.map((path) => path.slice(directory.length + 1).split('/')[0] ?? ''))])
  }
  return { list, asked, together: () => most }
}
const value = <T>(result: { readonly ok: boolean; readonly value?: T }): T | undefined => result.value

describe('the files of one writer', () => {
  const directory = 'outlets/nordbad/dev1'

  it('come in the order of their numbers, through all months, without anything else that lies there', async () => {
    const share = shareOf([
      `${directory}/2026-04/${name(3)}`,
      `${directory}/2026-03/${name(2)}`,
      `${directory}/2026-03/${name(1)}`,
      `${directory}/2026-03/${name(10)}`,
      `${directory}/2026-03/desktop.ini`,
      `${directory}/2026-03/${name(4)} (conflicted copy)`,
      `${directory}/2026-03/${name(5, 'ap1')}`,
      `${directory}/2026-13/${name(6)}`,
      `${directory}/old/${name(7)}`,
    ])
    const listed = await listWriter(share, 'cs1', 'nordbad', 'dev1')
    expect(value(listed)?.map(({ place }) => place.seq)).toEqual([1, 2, 3, 10])
    expect(share.asked).not.toContain(`${directory}/2026-13`)
  })

  it('of one number come in the order of their names, so that every reader looks at the same first', async () => {
    const paths = ['c', 'a', 'b'].map((hash) => `${directory}/2026-03/${name(1, 'cs1', hash.repeat(16))}`)
    const listed = await listWriter(shareOf(paths), 'cs1', 'nordbad', 'dev1')
    expect(value(listed)?.map(({ place }) => place.sha16[0])).toEqual(['a', 'b', 'c'])
  })

  it.each([
    ['the directory', directory],
    ['one of its months', `${directory}/2026-04`],
  ])('are not told in part: when %s cannot be listed, that is the answer', async (_, broken) => {
    const paths = [`${directory}/2026-03/${name(1)}`, `${directory}/2026-04/${name(2)}`]
    const listed = await listWriter(shareOf(paths, { [broken]: 'hung' }), 'cs1', 'nordbad', 'dev1')
    expect(listed).toEqual({ ok: false, error: 'hung' })
  })

  it('are asked for eight months at a time', async () => {
    const months = Array.from(
      { length: 30 },
      (_, at) => `20${10 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    )
    const share = shareOf(months.map((month, at) => `${directory}/${month}/${name(at + 1)}`))
    const listed = await listWriter(share, 'cs1', 'nordbad', 'dev1')
    expect(value(listed)).toHaveLength(30)
    expect(share.together()).toBe(8)
  })
})

describe('who writes', () => {
  const share = shareOf([
    `outlets/nordbad/dev1/2026-03/${name(1)}`,
    `outlets/nordbad/dev2/2026-03/${name(1)}`,
    `outlets/westbad/dev1/2026-03/${name(2)}`,
    `outlets/Nordbad/dev3/2026-03/${name(1)}`,
    `outlets/x.y/dev3/2026-03/${name(1)}`,
    `outlets/nordbad/DEV4/2026-03/${name(1)}`,
    ...[1, 2, 3, 4].map((stranger) => `outlets/s${stranger}/dev9/2026-03/${name(1)}`),
    `people/lea/dev5/2026-03/${name(1, 'ap1')}`,
  ])
  const writers = async (search?: Parameters<typeof listWriters>[2]) =>
    (value(await listWriters(share, 'cs1', search)) ?? []).map(({ ownerId, deviceId }) => `${ownerId}/${deviceId}`)

  it('is told for one kind of file, by names that this version could have given', async () => {
    expect(await writers()).toEqual([
      'nordbad/dev1',
      'nordbad/dev2',
      'westbad/dev1',
      's1/dev9',
      's2/dev9',
      's3/dev9',
      's4/dev9',
    ])
    expect(value(await listWriters(share, 'ap1'))).toEqual([{ ownerId: 'lea', deviceId: 'dev5' }])
    expect(value(await listWriters(share, 'er1'))).toEqual([])
  })

  it('is told of all that are known, and of so many strangers', async () => {
    const known = new Set(['westbad', 'nordbad', 'nowhere'])
    expect(await writers({ known, others: 2 })).toEqual([
      'nordbad/dev1',
      'nordbad/dev2',
      'westbad/dev1',
      's1/dev9',
      's2/dev9',
    ])
    expect(await writers({ known, others: 0 })).toHaveLength(3)
  })

  it('is not told in part', async () => {
    const broken = shareOf(['outlets/a/d/x', 'outlets/b/d/x'], { 'outlets/b': 'missing' })
    expect(await listWriters(broken, 'cs1')).toEqual({ ok: false, error: 'missing' })
    expect(await listWriters(shareOf([], { outlets: 'readOnly' }), 'cs1')).toEqual({ ok: false, error: 'readOnly' })
  })

  it('has one chain through all the directories of a device', async () => {
    const list = [
      { ownerId: 'westbad', deviceId: 'dev1' },
      { ownerId: 'nordbad', deviceId: 'dev1' },
      { ownerId: 'nordbad', deviceId: 'dev2' },
    ]
    const byDevice = value(await listByDevice(share, 'cs1', list))
    const told = [...(byDevice ?? [])].map(([device, files]) => [
      device,
      files.map(({ place }) => [place.ownerId, place.seq]),
    ])
    expect(told).toEqual([
      [
        'dev1',
        [
          ['nordbad', 1],
          ['westbad', 2],
        ],
      ],
      ['dev2', [['nordbad', 1]]],
    ])
  })
})
