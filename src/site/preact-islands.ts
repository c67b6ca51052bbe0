import { getContainerRenderer } from '@astrojs/preact/container-renderer'
import type { AstroIntegration } from 'astro'

// Only islands hold Preact; everything else is left to the bundler, which needs no second compiler for it.
const include = ['**/src/site/islands/**/*.tsx']

/** Preact for the islands. A build leaves their JSX to the bundler, which knows it from tsconfig.json: no Babel is loaded. */
export function preactIslands(): AstroIntegration {
  return {
    name: 'crossfoot-islands',
    hooks: {
      'astro:config:setup': async ({ command, addRenderer, updateConfig }) => {
        if (command === 'dev') {
          // While one writes, the integration's own way keeps an island's state over changes.
          const { default: preact } = await import('@astrojs/preact')
          updateConfig({ integrations: [preact({ include })] })
          return
        }
        addRenderer(getContainerRenderer())
        updateConfig({ vite: { plugins: [rendererOptions] } })
      },
    },
  }
}

const id = 'astro:preact:opts'

/** What the renderer asks of its integration: which files are its own. */
const rendererOptions = {
  name: 'crossfoot-preact-options',
  resolveId: { filter: { id: new RegExp(`^${id}$`) }, handler: () => `\0${id}` },
  load: {
    filter: { id: new RegExp(`^\0${id}$`) },
    handler: () => `export default ${JSON.stringify({ include })}`,
  },
}
