/** The code of a failure of the file system; '' where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

const readingFails: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'this is a folder',
  ENOTDIR: 'no such file',
  EBUSY: 'another program holds it',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'a link that leads back to itself',
  EAGAIN: 'nothing comes in; send a file into it, or name one',
}

/** Why a file can't be read. */
export function explainReading(error: unknown): string {
  return explain(error, readingFails, 'read')
}

const listingFails: Readonly<Record<string, string>> = {
  EACCES: 'no permission to list this folder',
  EPERM: 'no permission to list this folder',
  EBUSY: 'another program holds this folder',
}

/** Why what lies in a folder can't be listed. */
export function explainListing(error: unknown): string {
  return explain(error, listingFails, 'listed')
}

const writingFails: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write it',
  EPERM: 'no permission to write it',
  EBUSY: 'another program holds it',
  EROFS: 'no permission to write it, the disk is read-only',
  ENOENT: "the folder can't be made",
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'no space is left on the disk',
  ENAMETOOLONG: 'the name is too long',
}

/** Why a file can't be written. */
export function explainWriting(error: unknown): string {
  return explain(error, writingFails, 'written')
}

function explain(error: unknown, reasons: Readonly<Record<string, string>>, done: string): string {
  const code = codeOf(error)
  return reasons[code] ?? `can't be ${done} (${code || String(error)})`
}
