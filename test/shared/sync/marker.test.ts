import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import { encodeMarker, layoutVersion, parseMarker } from '#shared/sync/marker.ts'

const parse = (value: unknown) => parseMarker(utf8ToBytes(JSON.stringify(value)))
const shareId = 'sharesharesh'

describe('the marker of a share', () => {
  it('is read as it was written', () => {
    const read = parseMarker(utf8ToBytes(encodeMarker(id(shareId), 5)))
    expect(read).toMatchObject({ ok: true, value: { shareId, layout: layoutVersion } })
  })

  it('may say more than this version knows', () => {
    expect(parse({ shareId, layout: 1, weather: 'mild' })).toMatchObject({ ok: true })
  })

  it.each([
    ['layout 2', 2],
    ['a layout of the far future', 99],
  ])('of %s asks for an update', (_, layout) => {
    expect(parse({ shareId, layout })).toEqual({ ok: false, error: 'newerLayout' })
  })

  it.each([
    ['no share', { layout: 1 }],
    ['no layout', { shareId }],
    ['layout 0', { shareId, layout: 0 }],
    ['half a layout', { shareId, layout: 1.5 }],
    ['a layout in words', { shareId, layout: '1' }],
    ['a share with a path in its name', { shareId: '../../etcetc', layout: 1 }],
    ['a share in capitals', { shareId: 'SHARESHARE', layout: 1 }],
    ['a share of seven letters', { shareId: 'sharesh', layout: 1 }],
    ['a share of twenty-seven letters', { shareId: 's'.repeat(27), layout: 1 }],
    ['a list', [shareId, 1]],
    ['nothing', null],
  ])('is damaged with %s', (_, value) => {
    expect(parse(value)).toEqual({ ok: false, error: 'damaged' })
  })

  it('is damaged where it is no text, or cut', () => {
    expect(parseMarker(Uint8Array.of(0xff, 0xfe))).toEqual({ ok: false, error: 'damaged' })
    expect(parseMarker(new Uint8Array())).toEqual({ ok: false, error: 'damaged' })
    const text = encodeMarker(id(shareId), 5)
    for (let length = 0; length < text.length - 1; length += 1)
      expect(parseMarker(utf8ToBytes(text.slice(0, length)))).toEqual({ ok: false, error: 'damaged' })
  })
})
