/** What is used of the bundler's settings. */
interface Settings {
  readonly plugins: readonly { readonly name: string; transform?: unknown }[]
}

/** Leaves the islands' JSX to the bundler, which knows it from tsconfig.json: the integration would load Babel for it. */
export const jsxByBundler = {
  name: 'crossfoot-jsx',
  // While one writes, the integration's own way keeps an island's state over changes.
  apply: 'build' as const,
  configResolved({ plugins }: Settings): void {
    const babel = plugins.find(({ name }) => name === 'vite:preact-jsx')
    if (babel) delete babel.transform
  },
}
