import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesInText } from '#shared/people/namesInText.ts'

const people = ['Anna Ärmel', 'Will Ahmed', 'Søren Ågård', 'Jürgen Groß', 'Bo Li', 'Mette-Marie Holm']

describe('a reason that names somebody of the outlet', () => {
  it.each<[string, string, readonly string[]]>([
    ['the whole name', 'Anna Ärmel was ill', ['Anna Ärmel']],
    ['the given name alone', 'because Anna is ill', ['Anna Ärmel']],
    ['the family name alone', 'Mr Ahmed had agreed', ['Will Ahmed']],
    ['an English genitive', 'Anna’s child was ill', ['Anna Ärmel']],
    ['a German genitive', 'Annas Kind ist krank', ['Anna Ärmel']],
    ['a Danish genitive', 'Sørens barn er sygt', ['Søren Ågård']],
    ['a name without its marks', 'Frau Aermel hat frei', ['Anna Ärmel']],
    ['å written as aa', 'Soeren Aagaard bytter', ['Søren Ågård']],
    ['ß written as ss', 'Herr Gross tauscht', ['Jürgen Groß']],
    ['a part of a double name', 'Marie tager vagten', ['Mette-Marie Holm']],
    ['capitals', 'ANNA kommt später', ['Anna Ärmel']],
    ['a short name where it is whole, in any case', 'bo li has asked for it', ['Bo Li']],
    ['two people', 'Anna und Will tauschen', ['Anna Ärmel', 'Will Ahmed']],
  ])('is noticed: %s', (_, text, found) => {
    expect(namesInText(text, people)).toEqual(found)
  })

  it.each([
    ['an ordinary word that is also a name', 'we will be open longer'],
    ['a name inside a longer word', 'Annahme der Ware ab sechs'],
    ['a part too short to be told from a word', 'Bo'],
    ['nobody', 'Stadtfest, mehr Gäste am Abend'],
    ['nothing', ''],
  ])('is not suspected: %s', (_, text) => {
    expect(namesInText(text, people)).toEqual([])
  })

  it('is noticed wherever the name stands, whatever is written around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...people), (before, after, name) => {
        expect(namesInText(`${before} ${name} ${after}`, people)).toContain(name)
      }),
    )
  })

  it('is never a name that nobody here has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, names) => {
        const found = namesInText(text, names)
        expect(found.every((name) => names.includes(name))).toBe(true)
        expect(namesInText(text, [])).toEqual([])
      }),
    )
  })
})
