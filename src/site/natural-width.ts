/** How wide a drawing is by itself, in CSS pixels: as wide as it says it may become, else as what it shows. */
export function naturalWidth(svg: string): number | undefined {
  const [tag = ''] = /<svg\b[^>]*>/.exec(svg) ?? []
  const said = /\bmax-width:\s*([\d.]+)px/.exec(tag) ?? /\bviewBox="[-\d.]+ [-\d.]+ ([\d.]+) /.exec(tag)
  return said ? Math.ceil(Number(said[1])) : undefined
}

/** How far a drawing may be made smaller and still be read, and what a phone has room for, in CSS pixels. */
const LEAST_SCALE = 0.72
const PHONE = 320

/** Whether a phone can't show a drawing without scrolling: it is to be drawn narrow, too. */
export function needsNarrow(svg: string): boolean {
  return leastWidth(svg) > PHONE
}

/** The least width at which a drawing can be read, in CSS pixels. */
export function leastWidth(svg: string): number {
  return Math.ceil((naturalWidth(svg) ?? 0) * LEAST_SCALE)
}
