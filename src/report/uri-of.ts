/** The URI of a file: relative to the folder of the check where it lies below that, else absolute. */
export function uriOf(file: string, cwd: string): string {
  const path = pathFrom(file, cwd)
  if (!isAbsolute(path)) return encode(path)
  return `file://${path.startsWith('/') ? '' : '/'}${encode(path)}`
}

/** The path of a file with slashes: from a folder where it lies below that, else absolute. */
export function pathFrom(file: string, cwd: string): string {
  const path = normalize(isAbsolute(file) ? file : `${cwd}/${file}`)
  const base = normalize(cwd)
  return path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path
}

function isAbsolute(file: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:[\\/])/.test(file)
}

/** A path with slashes, without `.` and `..`. A backslash separates only where a drive letter says that this is Windows. */
function normalize(path: string): string {
  const parts: string[] = []
  for (const part of path.split(/^[A-Za-z]:/.test(path) ? /[\\/]/ : '/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part)
  }
  return parts.join('/')
}

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':')
}
