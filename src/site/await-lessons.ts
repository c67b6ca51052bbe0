import type { AstroConfig } from 'astro'

declare global {
  namespace Astro {
    interface IntegrationHooks {
      /** Waits until the lessons have their pages. */
      'crossfoot:lessons': () => Promise<void>
    }
  }
}

/** Waits until the lessons have their pages, which an integration makes while the rest of the site is set up. */
export async function awaitLessons({ integrations }: Pick<AstroConfig, 'integrations'>): Promise<void> {
  for (const { hooks } of integrations) await hooks['crossfoot:lessons']?.()
}
