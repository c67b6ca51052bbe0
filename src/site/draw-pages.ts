import type { AstroIntegration, AstroPrerenderer } from 'astro'

/** Draws a page while the one before it is written: a file takes a millisecond, in which nothing else would happen. */
export function drawPages(): AstroIntegration {
  return {
    name: 'crossfoot-draw-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ build: { concurrency: 2 } })
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(drawOneByOne),
    },
  }
}

/** Draws each page to its end before the next is begun: Starlight marks the current page in a sidebar that all share. */
export function drawOneByOne(prerenderer: AstroPrerenderer): AstroPrerenderer {
  let last: Promise<unknown> = Promise.resolve()
  return {
    ...prerenderer,
    render: (request, options) => {
      const drawn = last.then(async () => {
        const result = await prerenderer.render(request, options)
        return result instanceof Response
          ? await readWhole(result)
          : { ...result, response: await readWhole(result.response) }
      })
      last = drawn.catch(() => undefined)
      return drawn
    },
  }
}

/** An answer whose text is there: until it is read, its page may still be drawn. */
async function readWhole(response: Response): Promise<Response> {
  return response.body ? new Response(await response.arrayBuffer(), response) : response
}
