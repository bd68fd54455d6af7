import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder with these files, gone after the test. */
export const folderOf = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-kit-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return root
}

const names =
  'xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"'

export const casesOf = (model: string, ...cases: readonly string[]): string =>
  `<testCases ${names}><modelName>${model}</modelName>${cases.join('')}</testCases>`

export const value = (type: string, text: string): string => `<value xsi:type="xsd:${type}">${text}</value>`

export const inputNode = (name: string, content: string): string => `<inputNode name="${name}">${content}</inputNode>`

export const result = (name: string, content: string, more = ''): string =>
  `<resultNode name="${name}" ${more}><expected>${content}</expected></resultNode>`

export const testCase = (id: string, ...parts: readonly string[]): string =>
  `<testCase id="${id}">${parts.join('')}</testCase>`
