import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { episodes } from './src/site/episodes.ts'

export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  outDir: './dist',
  // Where the site is served from is known when it is published: SITE_URL and SITE_BASE (docs/deploying.md).
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  base: process.env.SITE_BASE ?? '/',
  telemetry: false,
  integrations: [
    episodes(),
    starlight({
      title: 'Crossfoot',
      description: 'Multi-region data, with every number worked out, cited or flagged.',
      customCss: ['tokens', 'base', 'parts', 'lesson'].map((name) => `./src/site/styles/${name}.css`),
      logo: { src: './src/site/assets/mark.svg', alt: '' },
      favicon: '/favicon.svg',
      components: { Search: './src/site/components/Search.astro' },
      sidebar: [
        { label: 'Learn', items: [{ autogenerate: { directory: 'episodes' } }] },
        { label: 'Decide', items: [{ label: 'DynamoDB or Aurora?', link: '/decide/' }] },
        { label: 'Write', items: [{ label: 'Check your own text', link: '/write/' }] },
      ],
    }),
    mdx(),
    preact(),
  ],
})
