import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDmn } from '#backend/exchange/dmnDocument.ts'
import { guardXml, largestDmnBytes } from '#backend/exchange/dmnGuard.ts'
import { dmnVersionOf, inDmn13 } from '#backend/exchange/dmnNamespaces.ts'
import { compileModel } from '#shared/decisions/dmn/compileModel.ts'
import {
  decided,
  decision,
  dmn,
  dmnNamespaces,
  input,
  knowledge,
  literal,
  readText,
  table,
  type DmnVersion,
} from '#test/support/dmnText.ts'

const refusal = async (content: string | Uint8Array) => {
  const read = await readDmn(typeof content === 'string' ? Buffer.from(content) : content)
  return read.ok ? null : read.error
}
const versions = Object.keys(dmnNamespaces) as DmnVersion[]

describe('every version of DMN since 1.1', () => {
  const body =
    input('n', 'number') +
    knowledge('twice', ['n'], literal('n * 2')) +
    decision(
      'a',
      table({
        inputs: ['n'],
        rules: [
          ['< 3', 'twice(n)'],
          ['>= 3', '0'],
        ],
      }),
      ['#i-n', '#k-twice'],
    )
  it.each(versions)('%s is read and answers the same', async (version) => {
    expect((await readText(dmn(body, version))).version).toBe(version)
    expect(await decided(dmn(body, version), 'a', { n: '2' })).toBe('4')
  })
  it('also where every element carries a prefix and types are qualified names', async () => {
    const xml = `<ns:definitions xmlns:ns="${dmnNamespaces['1.1']}" xmlns:feel="http://www.omg.org/spec/FEEL/20140401" id="d" name="t" namespace="urn:t">
      <ns:itemDefinition name="tAge"><ns:typeRef>feel:number</ns:typeRef></ns:itemDefinition>
      <ns:inputData id="i" name="n"><ns:variable name="n" typeRef="ns:tAge"/></ns:inputData>
      <ns:decision id="a" name="a"><ns:variable name="a" typeRef="feel:number"/><ns:informationRequirement><ns:requiredInput href="#i"/></ns:informationRequirement>
      <ns:literalExpression><ns:text>n + 1</ns:text></ns:literalExpression></ns:decision></ns:definitions>`
    expect(await decided(xml, 'a', { n: '4' })).toBe('5')
    expect(await decided(xml, 'a', { n: '"x"' })).toBe('null')
  })
  it.each([
    ['http://www.omg.org/spec/DMN/20130901', null],
    ['http://www.omg.org/spec/DMN/20141115/dmn.xsd', null],
    ['https://www.omg.org/spec/DMN/20191111/MODEL', '1.3'],
    ['https://www.omg.org/spec/DMN/20991231/MODEL/', '1.7'],
    ['http://www.omg.org/spec/BPMN/20100524/MODEL', null],
    ['', null],
  ])('%j is version %j', (namespace, version) => {
    expect(dmnVersionOf(namespace)).toBe(version)
  })
  it('rewrites declarations only: an address in a text stays', () => {
    const address = dmnNamespaces['1.5']
    const xml = dmn(decision('a', literal(`"${address}"`)), '1.5')
    expect(inDmn13(xml)).toContain(`&quot;${address}&quot;`)
    expect(inDmn13(xml)).toContain(`xmlns="${dmnNamespaces['1.3']}"`)
  })
})

describe('hostile XML is refused at the door, each with its own code', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  const outer = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
  const deep = (levels: number): string => `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`
  it.each([
    ['entities that grow', `<?xml version="1.0"?>${laughs}<definitions>&b;</definitions>`, 'doctype', 1],
    ['an outer entity', `${outer}<definitions>&secret;</definitions>`, 'doctype', 1],
    ['a document type after the fact', dmn('<!DOCTYPE y>'), 'doctype', 2],
    [
      'an entity that nobody declared',
      dmn(decision('a', '<literalExpression><text>&secret;</text></literalExpression>')),
      'notXml',
      2,
    ],
    ['such an entity in an attribute', dmn('<decision id="&secret;" name="a"/>'), 'notXml', 2],
    ['nesting of 10,000 levels', dmn(deep(10_000)), 'tooDeep', 2],
    ['an element that never closes', '<definitions><decision></definitions>', 'notXml', 1],
    ['a file that was cut off', dmn(decision('a', literal('1'))).slice(0, -30), 'notXml', null],
    ['nothing', '', 'notXml', null],
    ['words', 'hello', 'notXml', null],
    ['an attribute without quotes', '<definitions xmlns=abc></definitions>', 'notXml', 1],
    ['an attribute twice', '<definitions id="a" id="b"></definitions>', 'notXml', 1],
    ['another kind of document', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'notDmn', null],
    [
      'definitions of BPMN',
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
      'unknownNamespace',
      null,
    ],
    ['definitions of nobody', '<definitions/>', 'unknownNamespace', null],
  ])('%s', async (_, xml, code, line) => {
    const found = await refusal(xml)
    expect(found?.code).toBe(code)
    if (line !== null) expect(found?.line).toBe(line)
  })
  it('bytes that are no text', async () => {
    expect((await refusal(Uint8Array.from([0x3c, 0x00, 0x01, 0x02, 0xff, 0x80])))?.code).toBe('badEncoding')
  })
  it('64 MB, without reading them', async () => {
    const bytes = Buffer.alloc(64 * 1024 * 1024, ' ')
    expect(await refusal(bytes)).toEqual({ code: 'tooLarge', detail: String(largestDmnBytes), line: null })
  })
  it('but 190 levels, UTF-16 and characters by number are fine', async () => {
    expect(guardXml(Buffer.from(deep(190))).ok).toBe(true)
    expect(guardXml(Buffer.from(deep(201))).ok).toBe(false)
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(dmn(decision('a', literal('1'))), 'utf16le')])
    expect(await refusal(wide)).toBeNull()
    const smile = dmn(decision('a', '<literalExpression><text>"&#128512;&#xe9;"</text></literalExpression>'))
    expect(await decided(smile, 'a')).toBe('"😀é"')
  })
  it('and a section of plain text keeps what looks like a character by number', async () => {
    const xml = dmn(
      decision('a', '<literalExpression><text><![CDATA["&#128512;" + "<b>"]]></text></literalExpression>'),
    )
    expect(await decided(xml, 'a')).toBe('"&#128512;<b>"')
  })
})

describe('what is not read is named', () => {
  it.each([
    ['an element that DMN does not have', '<robot id="r"/>', 'robot'],
    ['PMML', decision('a', '<pmml/>'), 'pmml'],
    [
      'Java',
      decision('a', '<functionDefinition kind="Java"><context/></functionDefinition>'),
      'functionDefinition Java',
    ],
    [
      'an import of PMML',
      '<import name="m" namespace="urn:m" importType="http://www.dmg.org/PMML-4_2"/>',
      'import urn:m',
    ],
    [
      'imported values',
      decision(
        'a',
        '<literalExpression><importedValues namespace="u" importType="x"><importedElement>e</importedElement></importedValues></literalExpression>',
      ),
      'importedValues',
    ],
    ['a text that stands nowhere', '<decision id="a" name="a">word</decision>', 'text'],
    [
      'an input without its expression',
      decision('a', '<decisionTable><input/><output/></decisionTable>'),
      'input without inputExpression',
    ],
    [
      'a rule that is too short',
      decision('a', table({ inputs: ['n', 'm'], rules: [['-']] })),
      'rule with too few or too many entries',
    ],
    [
      'a relation that is not even',
      decision('a', `<relation><column name="c"/><row>${literal('1')}${literal('2')}</row></relation>`),
      'relation row of another length',
    ],
  ])('%s', async (_, body, construct) => {
    const { outside } = await readText(dmn(body))
    expect(outside.map((item) => item.construct)).toContain(construct)
  })
  it.each([
    [
      'a hit policy',
      decision('a', table({ policy: 'hitPolicy="BEST"', inputs: ['n'], rules: [] })),
      'hitPolicy',
      'BEST',
    ],
    [
      'a combination',
      decision('a', table({ policy: 'hitPolicy="COLLECT" aggregation="MEAN"', inputs: ['n'], rules: [] })),
      'hitPolicy',
      'COLLECT MEAN',
    ],
    [
      'a language',
      decision('a', '<literalExpression expressionLanguage="urn:js"><text>1</text></literalExpression>'),
      'expressionLanguage',
      'urn:js',
    ],
  ])('%s that is not known', async (_, body, code, construct) => {
    const { outside } = await readText(dmn(body))
    expect(outside.map((item) => [item.code, item.construct])).toContainEqual([code, construct])
  })
  it('but elements of other tools are theirs, wherever they put them', async () => {
    const foreign = '<x:attachment xmlns:x="urn:tool" x:url="a">note</x:attachment>'
    const xml = dmn(
      `<extensionElements>${foreign}</extensionElements><decision id="a" name="a" x:colour="red" xmlns:x="urn:tool">${foreign}${literal('1')}</decision>`,
    )
    expect((await readText(xml)).outside).toEqual([])
    expect(await decided(xml, 'a')).toBe('1')
  })
  it('and an unknown element under a prefix of DMN is named', async () => {
    const xml = `<s:definitions xmlns:s="${dmnNamespaces['1.5']}" id="d" name="t" namespace="u"><s:robot/></s:definitions>`
    expect((await readText(xml)).outside.map(({ construct, place }) => [construct, place.owner])).toEqual([
      ['s:robot', 'line 1'],
    ])
  })
  it('and annotations beside rules say nothing about what is decided', async () => {
    const logic = table({ inputs: ['n'], rules: [['-', '7']] })
      .replace('<rule>', '<annotation name="why"/><rule>')
      .replace('</rule>', '<annotationEntry><text>because</text></annotationEntry></rule>')
    expect(await decided(dmn(input('n') + decision('a', logic, ['#i-n'])), 'a', { n: '1' })).toBe('7')
  })
  it('but notes, sources, groups and pictures say nothing about what is decided', async () => {
    const silent = `<knowledgeSource id="s" name="s"/><textAnnotation id="t"><text>!</text></textAnnotation><group id="g"/>
      <dmndi:DMNDI xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/"><dmndi:Unknown/></dmndi:DMNDI>`
    expect((await readText(dmn(silent + decision('a', literal('1'))))).outside).toEqual([])
  })
})

describe('2,000 damaged documents', () => {
  const whole = dmn(
    input('n', 'number') +
      knowledge('f', ['x'], literal('x')) +
      decision(
        'a',
        table({
          inputs: ['n'],
          rules: [
            ['< 3', '1'],
            ['[3..5]', 'f(2)'],
          ],
        }),
        ['#i-n', '#k-f'],
      ) +
      decision('b', `<context><contextEntry><variable name="c"/>${literal('a')}</contextEntry></context>`, ['#d-a']),
  )
  const damage = fc.record({
    at: fc.integer({ min: 0, max: whole.length }),
    cut: fc.integer({ min: 0, max: 30 }),
    put: fc.oneof(
      fc.string({ maxLength: 10 }),
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        '</decision>',
        '<decision>',
        '<!--',
        ']]>',
        '<![CDATA[',
        'href="#d-b"',
        '\u0000',
        '<?x?>',
        'id="d-a"',
        '<list>',
      ),
    ),
  })
  it('are read, reported or refused, and never crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        let xml = whole
        for (const { at, cut, put } of damages) xml = xml.slice(0, at) + put + xml.slice(at + cut)
        const read = await readDmn(Buffer.from(xml))
        const compiled = read.ok ? compileModel(read.value.model) : read
        if (compiled.ok)
          for (const name of compiled.value.decisions)
            expect(compiled.value.decide(name, new Map([['n', 4]])).ok).toBe(true)
        else expect(compiled.error.code).toMatch(/^[a-zA-Z]+$/)
      }),
      { numRuns: 2_000 },
    )
  })
})
