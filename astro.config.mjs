import mdx from '@astrojs/mdx'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { codeWords } from './src/site/code-words.ts'
import { copyPublic } from './src/site/copy-public.ts'
import { drawPages } from './src/site/draw-pages.ts'
import { episodes } from './src/site/episodes.ts'
import { finish } from './src/site/finish.ts'
import { parts } from './src/site/navigation.ts'
import { preactIslands } from './src/site/preact-islands.ts'
import { growIndex } from './src/site/search-index.ts'

// What is imported from a pure room and not used leaves nothing behind: these rooms do nothing by being imported.
const rooms = 'quantity|book|calculator|decision|replication|text|numbers|claims|check|recall|report'
const treeshake = { moduleSideEffects: [{ test: new RegExp(`/src/(?:${rooms})/`), sideEffects: false }] }

const search = growIndex()

export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  outDir: './dist',
  // Where the site is served from is known when it is published: SITE_URL and SITE_BASE (docs/deploying.md).
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  base: process.env.SITE_BASE ?? '/',
  telemetry: false,
  // Pages read what the build of the course wrote.
  vite: {
    define: { 'import.meta.env.PROJECT': JSON.stringify(import.meta.dirname) },
    // Astro marks each page of Markdown with a directive, and the bundler would tell of every one of them.
    build: { rolldownOptions: { treeshake, checks: { moduleLevelDirective: false } } },
    worker: { rolldownOptions: { treeshake } },
  },
  // Code is coloured by words of our own, for light and dark; it wraps, so that nothing has to be reached by scrolling.
  markdown: { shikiConfig: { theme: 'css-variables', transformers: [codeWords] } },
  integrations: [
    episodes(),
    copyPublic(),
    drawPages(search.add),
    starlight({
      title: 'Crossfoot',
      description: 'Multi-region data, with every number worked out, cited or flagged.',
      // The index is made while pages are drawn, not after them.
      pagefind: false,
      customCss: ['tokens', 'base', 'parts', 'lesson'].map((name) => `./src/site/styles/${name}.css`),
      favicon: '/favicon.svg',
      // Its styles and its script would be a third of what a lesson may weigh, for a few lines of code.
      expressiveCode: false,
      // The table of contents links to every section already, and a lesson is held to a weight.
      markdown: { headingLinks: false },
      components: Object.fromEntries(
        ['Footer', 'Head', 'Header', 'Hero', 'PageTitle', 'Search', 'SiteTitle', 'ThemeProvider', 'ThemeSelect'].map(
          (name) => [name, `./src/site/components/${name}.astro`],
        ),
      ),
      sidebar: parts.map(({ label, pages }) => ({
        label,
        items: pages.map(({ label, link }) => ({ label, link })),
      })),
      // The episodes come into the sidebar page by page.
      routeMiddleware: './src/site/sidebar.ts',
    }),
    mdx(),
    preactIslands(),
    // Last: it looks at what all others wrote.
    finish(search),
  ],
})
