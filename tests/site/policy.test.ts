import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addPolicy, hashScripts, makePolicy } from '../../src/site/policy/policy.ts'

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

describe('the policy of a page', () => {
  test('names each script in the page by its exact text, once, and none that is a file or is data', () => {
    const html = [
      '<script>\n one()\n</script>',
      '<script type="module">two()</script>',
      '<script>\n one()\n</script>',
      '<script type="module" src="/a.js"></script>',
      '<script type="application/json">{"a":1}</script>',
      '<script aria-hidden="true">three()</script>',
    ].join('<p>between</p>')
    expect(hashScripts(html)).toEqual([hash('\n one()\n'), hash('two()'), hash('three()')].sort())
  })

  test('allows no script that is not named, and nothing from another host', () => {
    const policy = makePolicy([])
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline|https?:|\*/)
  })

  test('stands before everything that it governs', () => {
    const page = '<!doctype html><html><head><script>a()</script></head><body></body></html>'
    const governed = addPolicy(page, hashScripts(page))
    expect(governed).toMatch(/^<!doctype html><html><head><meta http-equiv="content-security-policy"/)
    expect(governed).toContain(hash('a()'))
  })
})
