import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { awaitLessons } from './await-lessons.ts'

const loader = docsLoader()
const makeSchema = docsSchema()
let made: ReturnType<typeof makeSchema> | undefined

export const collections = {
  docs: defineCollection({
    loader: {
      ...loader,
      load: async (context) => {
        await awaitLessons(context.config)
        await loader.load(context)
      },
    },
    // Asked for again by every page, and the same for each where an image of a page's head is written as `./name`.
    schema: (context) => {
      made ??= makeSchema(context)
      return made
    },
  }),
}
