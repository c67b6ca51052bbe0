import { basename } from 'node:path'

/** Of files and folders, by name, the code with which the system refuses to open, list or replace them. */
export const failing = new Map<string, string>()

/** Node's file system, where what is in `failing` fails: a lock of another program is not to be had on every system. */
export function failingFs(fs: typeof import('node:fs')): object {
  const guarded = ['openSync', 'readdirSync', 'statSync', 'accessSync', 'renameSync', 'writeFileSync'] as const
  const calls = guarded.map((name) => [
    name,
    (...args: [unknown, ...unknown[]]) => {
      const [path] = args
      const code =
        typeof path === 'string' ? failing.get(`${name} ${basename(path).replace(/\.\d+\.draft$/, '~')}`) : undefined
      if (code !== undefined) throw Object.assign(new Error(`${code}: ${name}`), { code })
      return Reflect.apply(fs[name], fs, args)
    },
  ])
  return { ...fs, ...Object.fromEntries(calls) }
}
