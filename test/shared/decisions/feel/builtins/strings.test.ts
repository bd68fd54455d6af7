import { describe, expect, it } from 'vitest'
import { answer } from '#test/support/feelAnswers.ts'

const cases = (rows: readonly (readonly [string, string])[]) => {
  it.each(rows)('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
}

describe('length and case', () => {
  cases([
    ['string length("abc")', '3'],
    ['string length("")', '0'],
    ['string length("😀a")', '2'],
    ['string length(null)', 'null'],
    ['string length(5)', 'null'],
    ['string length(["abc"])', '3'],
    ['string length(["a", "b"])', 'null'],
    ['string length(string: "abc")', '3'],
    ['upper case("aß1")', '"ASS1"'],
    ['lower case("ÄB")', '"äb"'],
    ['upper case(1)', 'null'],
    ['trim("  a b  ")', '"a b"'],
  ])
})

describe('substring', () => {
  cases([
    ['substring("foobar", 3)', '"obar"'],
    ['substring("foobar", 1)', '"foobar"'],
    ['substring("foobar", 6)', '"r"'],
    ['substring("foobar", 7)', 'null'],
    ['substring("foobar", 0)', 'null'],
    ['substring("foobar", -2)', '"ar"'],
    ['substring("foobar", -6)', '"foobar"'],
    ['substring("foobar", -7)', 'null'],
    ['substring("foobar", 3, 3)', '"oba"'],
    ['substring("foobar", 3, 99)', '"obar"'],
    ['substring("foobar", -2, 1)', '"a"'],
    ['substring("foobar", 3, 0)', 'null'],
    ['substring("foobar", 3, -1)', 'null'],
    ['substring("foobar", 1.5)', 'null'],
    ['substring("foobar", "1")', 'null'],
    ['substring("foobar", 3, "1")', 'null'],
    ['substring("😀bc", 2)', '"bc"'],
    ['substring(string: "foobar", start position: 3)', '"obar"'],
    ['substring(length: 2, start position: 3, string: "foobar")', '"ob"'],
    ['substring("foobar")', 'wrongArguments: substring'],
    ['substring("foobar", 1, 2, 3)', 'wrongArguments: substring'],
    ['substring(text: "foobar", start position: 3)', 'wrongArguments: substring'],
  ])
})

describe('before, after, within', () => {
  cases([
    ['substring before("foobar", "bar")', '"foo"'],
    ['substring before("foobar", "xyz")', '""'],
    ['substring before("foobar", "")', '""'],
    ['substring before("foobar", "f")', '""'],
    ['substring after("foobar", "foo")', '"bar"'],
    ['substring after("foobar", "o")', '"obar"'],
    ['substring after("foobar", "xyz")', '""'],
    ['substring after("foobar", "")', '"foobar"'],
    ['substring after("", "a")', '""'],
    ['contains("foobar", "oba")', 'true'],
    ['contains("foobar", "xyz")', 'false'],
    ['contains("foobar", "")', 'true'],
    ['contains("foobar", null)', 'null'],
    ['contains(match: "foo", string: "foobar")', 'true'],
    ['starts with("foobar", "foo")', 'true'],
    ['starts with("foobar", "bar")', 'false'],
    ['ends with("foobar", "bar")', 'true'],
    ['ends with("foobar", "foo")', 'false'],
    ['ends with(1, "foo")', 'null'],
  ])
})

describe('string join', () => {
  cases([
    ['string join(["a", "b", "c"])', '"abc"'],
    ['string join(["a", "b", "c"], "-")', '"a-b-c"'],
    ['string join(["a"], "-")', '"a"'],
    ['string join([], "-")', '""'],
    ['string join("a", "-")', '"a"'],
    ['string join(["a", null, "c"], "-")', '"a-c"'],
    ['string join(["a", 1], "-")', 'null'],
    ['string join(["a", "b"], null)', '"ab"'],
    ['string join(["a", "b"], 1)', 'null'],
    ['string join(null, "-")', 'null'],
    ['string join(delimiter: ", ", list: ["a", "b"])', '"a, b"'],
  ])
})

describe('no regular expressions', () => {
  cases([
    ['matches("foobar", "^fo*b")', 'outsideSubset: matches'],
    ['replace("abcd", "(ab)|(a)", "x")', 'outsideSubset: replace'],
    ['split("a b", " ")', 'outsideSubset: split'],
  ])
})
