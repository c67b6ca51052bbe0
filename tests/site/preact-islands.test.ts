import { expect, test, vi } from 'vitest'
import { preactIslands } from '../../src/site/preact-islands.ts'

/** What the integration asks of Astro for a command. */
async function setUp(command: 'build' | 'dev') {
  const asked = { addRenderer: vi.fn(), updateConfig: vi.fn() }
  const setup = preactIslands().hooks['astro:config:setup'] as unknown as (options: object) => Promise<void>
  await setup({ command, ...asked })
  return asked
}

test('a build draws islands with Preact and leaves their JSX to the bundler', async () => {
  const { addRenderer, updateConfig } = await setUp('build')
  expect(addRenderer).toHaveBeenCalledWith(expect.objectContaining({ name: '@astrojs/preact' }))
  const [plugin] = updateConfig.mock.calls[0]?.[0].vite.plugins ?? []
  const id = plugin.resolveId.handler()
  expect(plugin.resolveId.filter.id.test('astro:preact:opts')).toBe(true)
  expect([plugin.load.filter.id.test(id), plugin.load.filter.id.test('astro:preact:opts')]).toEqual([true, false])
  expect(plugin.load.handler()).toBe('export default {"include":["**/src/site/islands/**/*.tsx"]}')
  expect(plugin.transform).toBeUndefined()
})

test('while one writes, the integration for Preact does it', async () => {
  const { addRenderer, updateConfig } = await setUp('dev')
  expect(addRenderer).not.toHaveBeenCalled()
  expect(updateConfig.mock.calls[0]?.[0].integrations).toMatchObject([{ name: '@astrojs/preact' }])
})
