import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { episodes } from './src/site/episodes.ts'
import { finish } from './src/site/finish.ts'
import { parts } from './src/site/navigation.ts'

export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  outDir: './dist',
  // Where the site is served from is known when it is published: SITE_URL and SITE_BASE (docs/deploying.md).
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  base: process.env.SITE_BASE ?? '/',
  telemetry: false,
  // Pages read what the build of the course wrote.
  vite: { define: { 'import.meta.env.PROJECT': JSON.stringify(import.meta.dirname) } },
  integrations: [
    episodes(),
    starlight({
      title: 'Crossfoot',
      description: 'Multi-region data, with every number worked out, cited or flagged.',
      customCss: ['tokens', 'base', 'parts', 'lesson'].map((name) => `./src/site/styles/${name}.css`),
      favicon: '/favicon.svg',
      // The table of contents links to every section already, and a lesson is held to a weight.
      markdown: { headingLinks: false },
      components: Object.fromEntries(
        ['Footer', 'Head', 'Header', 'Hero', 'PageTitle', 'Search', 'SiteTitle', 'ThemeProvider', 'ThemeSelect'].map(
          (name) => [name, `./src/site/components/${name}.astro`],
        ),
      ),
      sidebar: [
        ...parts.map(({ label, pages }, index) => ({
          label,
          items: [
            ...pages.map(({ label, link }) => ({ label, link })),
            ...(index === 0 ? [{ label: 'Episodes', items: [{ autogenerate: { directory: 'episodes' } }] }] : []),
          ],
        })),
      ],
    }),
    mdx(),
    preact(),
    // Last: it looks at what all others wrote.
    finish(),
  ],
})
