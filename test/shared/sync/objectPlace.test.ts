import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isObjectPlace, parseObjectPlace } from '#shared/sync/objectPlace.ts'

describe('a place in an object store', () => {
  it.each([
    ['s3://pools', { bucket: 'pools', prefix: '' }],
    ['s3://pools/', { bucket: 'pools', prefix: '' }],
    ['s3://city-pools.eu/plumbline/share//', { bucket: 'city-pools.eu', prefix: 'plumbline/share' }],
    ['s3://pools/Share_1.2', { bucket: 'pools', prefix: 'Share_1.2' }],
    ['s3://', null],
    ['s3://p', null],
    ['s3://Pools', null],
    ['s3://pools//share', null],
    ['s3://pools/../other', null],
    ['s3://pools/./share', null],
    ['s3://pools/a b', null],
    ['s3://pools/ä', null],
    ['https://pools/share', null],
    ['/mnt/share', null],
    ['', null],
  ])('%s', (text, place) => {
    expect(parseObjectPlace(text)).toEqual(place)
  })

  it('is told from a folder by its beginning alone', () => {
    expect(['s3://x', 's3:/x', '/s3://x', 'S3://x'].map(isObjectPlace)).toEqual([true, false, false, false])
  })

  it('never leads out of its prefix', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const place = parseObjectPlace(`s3://pools/${text}`)
        for (const part of place?.prefix.split('/') ?? []) expect(['.', '..']).not.toContain(part)
        expect(place?.prefix ?? '').not.toMatch(/^\/|\/$|\/\//)
      }),
    )
  })
})
