const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/** A path of the site below the path under which it is served. */
export function withBase(path: string): string {
  return `${base}${path}`
}

/** The path of a page without the path under which the site is served. */
export function belowBase(pathname: string): string {
  return pathname.slice(base.length)
}
