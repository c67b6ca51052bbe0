/** How wide a drawing is by itself, in CSS pixels: as wide as it says it may become, else as what it shows. */
export function naturalWidth(svg: string): number | undefined {
  const [tag = ''] = /<svg\b[^>]*>/.exec(svg) ?? []
  const said = /\bmax-width:\s*([\d.]+)px/.exec(tag) ?? /\bviewBox="[-\d.]+ [-\d.]+ ([\d.]+) /.exec(tag)
  return said ? Math.ceil(Number(said[1])) : undefined
}
