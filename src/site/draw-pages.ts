import type { AstroIntegration, AstroPrerenderer } from 'astro'

/** Who is told of each page as it is drawn, by its address below the base. */
type Listener = (address: string, page: Uint8Array) => Promise<void>

/** Draws a page while the one before it is written, which takes a millisecond, and while another looks through it. */
export function drawPages(tell: Listener): AstroIntegration {
  let base = ''
  return {
    name: 'crossfoot-draw-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ build: { concurrency: 2 } })
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '')
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => drawOneByOne(prerenderer, (path, page) => tell(path.slice(base.length), page))),
    },
  }
}

/** Draws each page to its end before the next is begun: Starlight marks the current page in a sidebar that all share. */
export function drawOneByOne(prerenderer: AstroPrerenderer, tell: Listener): AstroPrerenderer {
  let last: Promise<unknown> = Promise.resolve()
  let told: Promise<void> = Promise.resolve()
  return {
    ...prerenderer,
    render: (request, options) => {
      const drawn = last.then(async () => {
        const result = await prerenderer.render(request, options)
        const { response, ...beside } = result instanceof Response ? { response: result } : result
        if (!response.body) return result
        // Until it is read, a page may still be drawn.
        const page = await response.arrayBuffer()
        // No more than one page waits for whoever is told.
        await told
        told = tell(new URL(request.url).pathname, new Uint8Array(page))
        told.catch(() => undefined)
        return { ...beside, response: new Response(page, response) }
      })
      last = drawn.catch(() => undefined)
      return drawn
    },
    teardown: async () => {
      await told
      await prerenderer.teardown?.()
    },
  }
}
