import { describe, expect, it } from 'vitest'
import { guardXml } from '#backend/exchange/dmnGuard.ts'
import { attributeOf, childOf, childrenOf, xmlTree } from '#backend/exchange/xmlTree.ts'

const tree = (xml: string) => {
  const guarded = guardXml(Buffer.from(xml))
  if (!guarded.ok) throw new Error(guarded.error.code)
  return xmlTree(guarded.value.text)
}

describe('the tree of a document', () => {
  it('has local names, attributes and children in order', () => {
    const root = tree('<p:a xmlns:p="urn:p" p:x="1" y="&lt;2"><b/><c>t</c><b z="3"/></p:a>')
    expect(root.name).toBe('a')
    expect(attributeOf(root, 'x')).toBe('1')
    expect(attributeOf(root, 'y')).toBe('<2')
    expect(root.children.map(({ name }) => name)).toEqual(['b', 'c', 'b'])
    expect(childrenOf(root, 'b')).toHaveLength(2)
    expect(childOf(root, 'c')?.text).toBe('t')
    expect(childOf(root, 'd')).toBeNull()
  })
  it.each([
    ['<a> x </a>', ' x '],
    ['<a>x<!-- no -->y</a>', 'xy'],
    ['<a>x<b>no</b>y</a>', 'xy'],
    ['<a><![CDATA[<b>&amp;]]></a>', '<b>&amp;'],
    ['<a>&amp;&#65;&#x42;&#128512;</a>', '&AB😀'],
    ['<a/>', ''],
    ['<?xml version="1.0"?><!-- first --><a>z</a>', 'z'],
  ])('%s has the text %j', (xml, text) => {
    expect(tree(xml).text).toBe(text)
  })
  it('has no attribute that every object has', () => {
    expect(attributeOf(tree('<a/>'), 'constructor')).toBeNull()
    expect(attributeOf(tree('<a toString="mine"/>'), 'toString')).toBe('mine')
  })
})

describe('what the door says of a document', () => {
  it.each([
    ['<a xmlns="urn:x"/>', 'a', '', 'urn:x'],
    ['<p:a xmlns:p="urn:x" xmlns="urn:y"/>', 'a', 'p:', 'urn:x'],
    ['<a/>', 'a', '', ''],
    ['<p:a/>', 'a', 'p:', ''],
    ["<a xmlns='urn:x'></a>", 'a', '', 'urn:x'],
  ])('%s', (xml, root, prefix, namespace) => {
    expect(guardXml(Buffer.from(xml))).toMatchObject({ ok: true, value: { root, prefix, namespace } })
  })
  it.each([
    ['<a>\n<b>\n</a>', 3],
    ['<a>\n&b;</a>', 2],
    ['<a>\n<b c="&d;"/></a>', 2],
    ['<a>\n\n<!ELEMENT x></a>', 3],
  ])('%j is refused with its line', (xml, line) => {
    const guarded = guardXml(Buffer.from(xml))
    expect(guarded.ok).toBe(false)
    if (!guarded.ok) expect(guarded.error.line).toBe(line)
  })
})
