import { describe, expect, it } from 'vitest'
import { readDmnCases } from '#backend/exchange/dmnCases.ts'
import { isInside, isPassed, runDmnKit, type KitResult } from '#backend/exchange/dmnKit.ts'
import { answerText } from '#shared/decisions/dmn/answerText.ts'
import { decision, dmn, input, knowledge, literal } from '#test/support/dmnText.ts'
import { casesOf, folderOf, inputNode, result, testCase, value } from '#test/support/kitFolder.ts'

const run = async (files: Readonly<Record<string, string>>): Promise<KitResult> => {
  const kit = await runDmnKit(folderOf(files))
  if (!kit.ok) throw new Error(kit.error)
  return kit.value
}
const double = dmn(input('n', 'number') + decision('twice', literal('n * 2'), ['#i-n'], 'number'))
const asks = (n: string, expected: string): string =>
  testCase(`of ${n}`, inputNode('n', value('decimal', n)), result('twice', value('decimal', expected)))

describe('values of test cases', () => {
  const read = (content: string) => {
    const cases = readDmnCases(Buffer.from(casesOf('m.dmn', testCase('1', inputNode('v', content)))))
    if (!cases.ok || cases.value === null) throw new Error('no cases')
    return { text: answerText(cases.value.cases[0]?.given.get('v') ?? null), unreadable: cases.value.unreadable }
  }
  it.each([
    [value('string', ' a '), '" a "'],
    [value('string', ''), '""'],
    [value('string', '&lt;b&gt;'), '"<b>"'],
    [value('decimal', ' 1.50 '), '1.5'],
    [value('double', '1e3'), '1000'],
    [value('integer', '-7'), '-7'],
    [value('boolean', 'true'), 'true'],
    [value('boolean', '0'), 'false'],
    [value('date', '2024-02-29'), '2024-02-29'],
    [value('time', '10:00:00'), '10:00:00'],
    [value('dateTime', '2024-02-29T10:00:00Z'), '2024-02-29T10:00:00Z'],
    [value('duration', 'P1DT2H'), 'P1DT2H'],
    ['<value>plain</value>', '"plain"'],
    ['<value xsi:nil="true"/>', 'null'],
    ['', 'null'],
    ['<list xsi:nil="true"/>', 'null'],
    ['<list/>', '[]'],
    [`<list><item>${value('decimal', '1')}</item><item>${value('string', 'a')}</item></list>`, '[1, "a"]'],
    [`<list><item><list><item>${value('decimal', '1')}</item></list></item></list>`, '[[1]]'],
    [
      `<component name="a">${value('decimal', '1')}</component><component name="b c"><component name="d">${value('string', 'x')}</component></component>`,
      '{a: 1, b c: {d: "x"}}',
    ],
  ])('%s', (content, text) => {
    expect(read(content)).toEqual({ text, unreadable: [] })
  })
  it.each([
    [value('decimal', 'x'), 'decimal x'],
    [value('date', '2024-02-30'), 'date 2024-02-30'],
    [value('boolean', 'yes'), 'boolean yes'],
    [value('anyURI', 'urn:x'), 'anyURI urn:x'],
  ])('%s cannot be read, and that is said', (content, what) => {
    expect(read(content).unreadable).toEqual([what])
  })
  it('other XML holds no cases, and hostile XML is refused', () => {
    expect(readDmnCases(Buffer.from('<report/>'))).toEqual({ ok: true, value: null })
    expect(readDmnCases(Buffer.from('<!DOCTYPE a><testCases/>')).ok).toBe(false)
  })
})

describe('a folder of the kit', () => {
  it('is read at any depth, and every check is run', async () => {
    const kit = await run({
      'a/double.dmn': double,
      'a/double-test-01.xml': casesOf('double.dmn', asks('2', '4'), asks('3', '6')),
      'b/c/double.dmn': double,
      'b/c/one-test-01.xml': casesOf('double.dmn', asks('2', '4')),
      'b/c/one-test-02.xml': casesOf('double.dmn', asks('0', '0')),
      'b/notes.xml': '<notes/>',
    })
    expect(kit).toMatchObject({
      models: 2,
      checks: 4,
      inside: { models: 2, checks: 4 },
      passed: { models: 2, checks: 4 },
    })
    expect(kit.results.map(({ model }) => model)).toEqual(['a/double.dmn', 'b/c/double.dmn'])
  })
  it('lists what failed with both values', async () => {
    const kit = await run({ 'm.dmn': double, 't.xml': casesOf('m.dmn', asks('2', '4'), asks('2', '5')) })
    const [model] = kit.results
    expect(model?.failed).toEqual([{ caseId: 'of 2', decision: 'twice', expected: '5', got: '4' }])
    expect(kit.passed).toEqual({ models: 0, checks: 1 })
    expect(model !== undefined && isInside(model) && !isPassed(model)).toBe(true)
  })
  it('never counts a check of a model outside as passed', async () => {
    const broken = dmn(
      input('n', 'number') + decision('twice', literal('n * 2'), ['#i-n']) + decision('odd', literal('nobody(1)')),
    )
    const kit = await run({ 'm.dmn': broken, 't.xml': casesOf('m.dmn', asks('2', '4')) })
    expect(kit).toMatchObject({
      models: 1,
      checks: 1,
      inside: { models: 0, checks: 0 },
      passed: { models: 0, checks: 0 },
    })
    expect(kit.results[0]?.outside[0]?.place.owner).toBe('odd')
  })
  it.each([
    [
      'a decision that the model does not have',
      testCase('1', result('nobody', value('string', 'x'))),
      'noSuchDecision',
    ],
    ['nothing where a value was expected', testCase('1', result('twice', value('decimal', '1'))), 'null'],
  ])('%s fails', async (_, cases, got) => {
    const kit = await run({ 'm.dmn': double, 't.xml': casesOf('m.dmn', cases) })
    expect(kit.results[0]?.failed[0]?.got).toBe(got)
  })
  it('an expected error is met by null, and by nothing else', async () => {
    const error = 'errorResult="true"'
    const kit = await run({
      'm.dmn': double,
      't.xml': casesOf(
        'm.dmn',
        testCase('null', inputNode('n', value('string', 'x')), result('twice', '', error)),
        testCase('value', inputNode('n', value('decimal', '1')), result('twice', '<value xsi:nil="true"/>', error)),
      ),
    })
    expect(kit.results[0]?.failed.map(({ caseId }) => caseId)).toEqual(['value'])
  })
  it('a file whose values cannot be read keeps its model outside', async () => {
    const kit = await run({ 'm.dmn': double, 't.xml': casesOf('m.dmn', asks('2', '4'), asks('many', '4')) })
    expect(kit.results[0]).toMatchObject({ checks: 2, passed: 0, unreadable: ['decimal many'] })
  })
  it.each([
    ['a model that is not there', { 't.xml': casesOf('gone.dmn', asks('2', '4')) }, 'missingReference'],
    ['a model that is no XML', { 'm.dmn': '<definitions', 't.xml': casesOf('m.dmn', asks('2', '4')) }, 'notXml'],
    ['cases that are hostile', { 'm.dmn': double, 't.xml': `<!DOCTYPE x>${casesOf('m.dmn')}` }, 'doctype'],
    [
      'a model that goes in a circle',
      { 'm.dmn': dmn(decision('a', literal('a'), ['#d-a'])), 't.xml': casesOf('m.dmn', asks('2', '4')) },
      'cyclicRequirement',
    ],
  ])('%s is refused with its reason', async (_, files, code) => {
    const kit = await run(files)
    expect(kit.results[0]?.refused?.code).toBe(code)
    expect(kit.inside.models).toBe(0)
  })
  it('services and knowledge are called by name', async () => {
    const service =
      '<decisionService id="k-s" name="s"><outputDecision href="#d-twice"/><inputData href="#i-n"/></decisionService>'
    const model = double.replace(
      '</definitions>',
      `${service}${knowledge('half', ['n'], literal('n / 2'))}</definitions>`,
    )
    const called = (type: string, name: string, expected: string): string =>
      `<testCase id="${name}" type="${type}" invocableName="${name}">${inputNode('n', value('decimal', '5'))}${result('r', value('decimal', expected))}</testCase>`
    const kit = await run({
      'm.dmn': model,
      't.xml': casesOf(
        'm.dmn',
        called('decisionService', 's', '10'),
        called('bkm', 'half', '2.5'),
        called('bkm', 'nobody', '1'),
      ),
    })
    expect(kit.results[0]?.failed.map(({ caseId }) => caseId)).toEqual(['nobody'])
  })
  it('imported models are found beside, and their faults count', async () => {
    const library = (body: string) => dmn(knowledge('wage', ['n'], literal(body)), '1.4', 'urn:lib')
    const model = dmn(
      `<import name="lib" namespace="urn:lib" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>${input('n', 'number')}${decision('twice', literal('lib.wage(n)'), ['#i-n', 'urn:lib#k-wage'])}`,
    )
    const files = (body: string) => ({
      'm.dmn': model,
      'lib.dmn': library(body),
      't.xml': casesOf('m.dmn', asks('2', '4')),
    })
    expect((await run(files('n * 2'))).passed).toEqual({ models: 1, checks: 1 })
    expect((await run(files('n * x'))).inside.models).toBe(0)
  })
  it('a folder without test cases is no kit', async () => {
    expect(await runDmnKit(folderOf({ 'm.dmn': double, 'x.xml': '<x/>' }))).toEqual({ ok: false, error: 'noCases' })
    expect(await runDmnKit('/nowhere/at/all')).toEqual({ ok: false, error: 'noCases' })
  })
})
