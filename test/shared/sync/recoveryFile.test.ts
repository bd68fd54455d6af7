/** Which key a saved file holds can be told without its passphrase; everything else is no such file. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recoveryKeyIn } from '#shared/sync/recoveryFile.ts'

const whole = { v: 1, kind: 'plumbline recovery key', deviceId: 'abcdefghij234', salt: 'ff', sealed: 'ff' }

describe('the key that a file holds', () => {
  it('is the one it names, with whatever else stands in the file', () => {
    expect(recoveryKeyIn(JSON.stringify(whole))).toBe('abcdefghij234')
    expect(recoveryKeyIn(`${JSON.stringify(whole, null, 2)}\n`)).toBe('abcdefghij234')
  })

  it.each<readonly [string, unknown]>([
    ['a newer form', { ...whole, v: 2 }],
    ['another kind', { ...whole, kind: 'plumbline backup' }],
    ['no key', { ...whole, deviceId: undefined }],
    ['a name that is no key', { ...whole, deviceId: '../../etc/pass' }],
    ['a key in capitals', { ...whole, deviceId: 'ABCDEFGHIJ234' }],
    ['a list', [whole]],
    ['null', null],
  ])('is none where the file says %s', (_, value) => {
    expect(recoveryKeyIn(JSON.stringify(value))).toBeNull()
  })

  it('is none in any other text, and nothing is thrown', () => {
    fc.assert(fc.property(fc.string(), (text) => recoveryKeyIn(text) === null))
  })
})
