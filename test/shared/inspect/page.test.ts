import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectionPage, readInspectionPage } from '#shared/inspect/page.ts'
import { base64Of, bytesOfBase64 } from '#shared/kernel/base64.ts'

const sealed = { body: '{"a":"\\u003c"}', kid: 'abcdefghijklm', signature: '0f'.repeat(64) }
const viewer = { script: 'const a = "</script><!-- </style>"; run(a)', style: 'p{color:red}' }
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the page', () => {
  const page = inspectionPage(viewer, sealed, 'Outlet "North" <1>')
  const inner = (tag: string) => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? ''

  it('may run its one script and its one style, and load nothing', () => {
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(script)}`,
      `style-src ${hashOf(inner('style'))}`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('ends no tag from inside the program', () => {
    expect(page.match(/<\/script>/g)).toHaveLength(2)
    expect(page).not.toContain('<!-- ')
  })

  it('writes its title as text', () => {
    expect(inner('title')).toBe('Outlet &quot;North&quot; &lt;1&gt;')
  })

  it('gives back what was sealed, and the digest of the program', () => {
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
    expect(readInspectionPage(page)).toEqual({
      sealed,
      program: createHash('sha256').update(script).digest('hex'),
    })
  })

  it.each(['', '<html></html>', page.replace('id="inspection"', 'id="other"'), page.replace('0f0f', '0g0f')])(
    'is not read where it is none',
    (text) => {
      expect(readInspectionPage(text)).toBeNull()
    },
  )
})

describe('base64', () => {
  it('is what every other program writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = base64Of(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64'))
        expect(bytesOfBase64(text)).toEqual(bytes)
      }),
    )
  })

  it.each(['A', 'AA', 'AAA', 'A===', 'AB==', 'AAB=', 'AA=A', 'A A=', 'AAA-', '====', 'AA==AA==', 'ÄAAA'])(
    'refuses %j: no value is written so',
    (text) => {
      expect(bytesOfBase64(text)).toBeNull()
    },
  )
})
