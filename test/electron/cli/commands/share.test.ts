import { cpSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createCliOrganisation, type CliOrganisation } from '#test/support/cliOrganisation.ts'
import { plumblineInside } from '#test/support/plumbline.ts'
import { run } from '../../../../electron/cli/program.ts'

let pools: CliOrganisation
let copies = 0
beforeAll(async () => {
  pools = await createCliOrganisation()
  for (const weekOn of ['2026-03-02', '2026-03-09']) {
    await pools.plan(weekOn)
    await pools.publish(weekOn)
  }
})
afterAll(() => pools.end())

/** A copy of the share that the test may spoil. */
const copyOfShare = (): string => {
  copies += 1
  const copy = pools.at(`copy-${copies}`)
  cpSync(pools.share, copy, { recursive: true })
  return copy
}
const signedFiles = (share: string, type: string): readonly string[] =>
  readdirSync(share, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(`.${type}`))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
const verify = (share: string, ...options: readonly string[]) => plumblineInside('verify', share, ...options)
const trustFile = async (over: object = {}): Promise<string> => {
  const { json } = await plumblineInside('--json', 'export', 'trust', '--data', pools.admin)
  return pools.keep('trust.json', { ...(json as object), ...over })
}

describe('verify', () => {
  it.each([
    ['en', /^All good: \d+ files in \d+ chains, 2 verdicts decided again with the same result\.\n$/],
    ['de', /^Alles in Ordnung: \d+ Dateien in \d+ Ketten, 2 Urteile mit gleichem Ergebnis nachgerechnet\.\n$/],
    ['da', /^Alt i orden: \d+ filer i \d+ kæder, 2 afgørelser regnet efter med samme resultat\.\n$/],
  ])('of a whole share is fine, in %s', async (lang, sentence) => {
    const ran = await plumblineInside('--lang', lang, 'verify', pools.share, '--trust', await trustFile())
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(sentence)
  })

  it('needs no data folder and no trust, and then proves that the files belong together', async () => {
    const ran = await plumblineInside('--json', 'verify', pools.share)
    expect(ran).toMatchObject({ code: 0, json: { ok: true, refused: [], mismatches: [], verdictsReplayed: 2 } })
  })

  it.each(['cs1', 'pack-1.json', 'registry.json'])(
    'names a file of type %s in which one byte is another',
    async (type) => {
      const share = copyOfShare()
      const [victim = ''] = signedFiles(share, type)
      const bytes = readFileSync(victim)
      bytes[Math.trunc(bytes.length / 2)] = (bytes[Math.trunc(bytes.length / 2)] ?? 0) ^ 1
      writeFileSync(victim, bytes)
      const ran = await verify(share, '--trust', await trustFile())
      expect(ran.code).toBe(1)
      expect(ran.out).toContain(`: ${victim.slice(share.length + 1)}`)
      expect(ran.out).toMatch(/Not verified: \d+ files? refused/)
    },
  )

  it('misses a file in the middle of a chain; the last of one nobody can miss unless somebody witnessed it', async () => {
    const [middle, last] = [copyOfShare(), copyOfShare()]
    const gone = (share: string, at: number) => unlinkSync(signedFiles(share, 'cs1').at(at) ?? '')
    gone(middle, 0)
    gone(last, -1)
    const trust = await trustFile()
    // the admin had read the first one and said so
    const gap = { refused: [{ refusal: 'gap' }, { refusal: 'rollback', seq: 1 }], verdictsReplayed: 0 }
    expect(await plumblineInside('--json', 'verify', middle, '--trust', trust)).toMatchObject({ code: 1, json: gap })
    const whole = { refused: [], verdictsReplayed: 1 }
    expect(await plumblineInside('--json', 'verify', last, '--trust', trust)).toMatchObject({ code: 0, json: whole })
  })

  it('does not take a file under the name of another', async () => {
    const share = copyOfShare()
    const [first = '', second = ''] = signedFiles(share, 'cs1')
    renameSync(second, `${second}.kept`)
    cpSync(first, second)
    expect((await verify(share, '--trust', await trustFile())).code).toBe(1)
  })

  it.each<[string, object, RegExp]>([
    ['another organisation', { organisationId: 'others' }, /./],
    ['another root', { rootSha256: '00'.repeat(32) }, /./],
    ['another share', { shareId: 'othershare222' }, /foreign/],
  ])('does not believe a share for %s, exit 1', async (_, over, sentence) => {
    const ran = await verify(pools.share, '--trust', await trustFile(over))
    expect(ran.code).toBe(1)
    expect(ran.out + ran.err).toMatch(sentence)
  })

  it.each<[string, unknown, string]>([
    ['that is not JSON', '{', 'notJson'],
    ['without a root', { shareId: 'a', organisationId: 'b' }, 'notShaped'],
    ['with a root that is too short', { shareId: 'a', organisationId: 'b', rootSha256: 'ab' }, 'notShaped'],
  ])('refuses a file of trust %s, exit 2', async (_, content, error) => {
    const file = pools.keep('bad-trust.json', content)
    expect(await plumblineInside('--json', 'verify', pools.share, '--trust', file)).toMatchObject({
      code: 2,
      json: { error },
    })
  })

  it('takes the digest of the first root, or that root itself, for whose share it must be', async () => {
    const root = join(pools.share, 'rules/metadata/1.root.json')
    const { rootSha256 } = JSON.parse(readFileSync(await trustFile(), 'utf8')) as { rootSha256: string }
    for (const trust of [root, rootSha256]) expect((await verify(pools.share, '--trust', trust)).code).toBe(0)
    expect((await verify(pools.share, '--trust', '00'.repeat(32))).code).toBe(1)
  })

  it('says that a folder is no share, exit 2', async () => {
    expect(await plumblineInside('--json', 'verify', pools.admin)).toMatchObject({
      code: 2,
      json: { error: 'missing' },
    })
    expect((await verify(pools.at('nowhere'))).err).toBe('The share cannot be used (missing).')
  })

  it('counts its files for whoever watches, and for nobody else', async () => {
    const shown: string[] = []
    const io = { out: () => undefined, err: (text: string) => void shown.push(text), isTerminal: true }
    expect(await run(['verify', pools.share], io)).toBe(0)
    expect(shown.some((text) => /Checking files \d+/.test(text))).toBe(true)
    expect(shown.at(-1)).toBe('\r\u001b[K')
    expect((await verify(pools.share)).err).toBe('')
  })
})

describe('sync', () => {
  const sync = (data: string, ...before: readonly string[]) => plumblineInside(...before, 'sync', '--data', data)

  it.each([
    ['en', '0 files sent and read back, 0 received, 0 waiting here.\n'],
    ['de', '0 Dateien gesendet und zurückgelesen, 0 empfangen, 0 warten hier.\n'],
    ['da', '0 filer sendt og læst tilbage, 0 modtaget, 0 venter her.\n'],
  ])('with nothing to do says so, in %s', async (lang, out) => {
    await sync(pools.admin)
    expect(await sync(pools.admin, '--lang', lang)).toMatchObject({ code: 0, out, err: '' })
  })

  it('keeps what waits where the share is gone, and brings it when it is back', async () => {
    const away = pools.at('away')
    renameSync(pools.share, away)
    onTestFinished(() => {
      rmSync(pools.share, { recursive: true, force: true })
      renameSync(away, pools.share)
    })
    await plumblineInside('invite', 'Kim', '--data', pools.admin, '--outlet', 'Quay')
    const ran = await sync(pools.admin, '--json')
    expect(ran).toMatchObject({ code: 2, json: { status: { state: 'missing' } } })
    expect((await sync(pools.admin)).out).toContain('The share cannot be used (missing).')
  })

  it('lists what it cannot believe, exit 1, and once more where it is asked again', async () => {
    const [first = '', second = ''] = signedFiles(pools.share, 'cs1')
    const bytes = readFileSync(first)
    onTestFinished(() => writeFileSync(first, bytes))
    // the one behind it cannot be believed without it
    unlinkSync(first)
    const { json } = await plumblineInside('--json', 'invite', 'Aud', '--data', pools.admin, '--role', 'auditor')
    const { invitation } = json as { invitation: string }
    const fresh = pools.at('auditor')
    await plumblineInside('join', invitation, '--data', fresh, '--share', pools.share, '--name', 'Aud')
    for (const [lang, word] of [
      ['en', 'refused'],
      ['de', 'abgelehnt'],
      ['da', 'afvist'],
    ] as const) {
      const ran = await sync(fresh, '--lang', lang)
      expect(ran.out).toContain(`${word} (gap): ${second.slice(pools.share.length + 1)}\n`)
      expect(ran.code).toBe(1)
    }
    writeFileSync(first, bytes)
    expect(await sync(fresh)).toMatchObject({ code: 0, out: expect.stringContaining('2 received') })
  })
})
