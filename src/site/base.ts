const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/** A path of the site below the path under which it is served. */
export function withBase(path: string): string {
  return `${base}${path}`
}
