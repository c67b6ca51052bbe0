/** What is used of the search index that the build writes beside the pages. */
interface Pagefind {
  options(options: { readonly ranking: typeof ranking }): Promise<void>
  search(words: string): Promise<Results>
  debouncedSearch(words: string): Promise<Results | null>
}

interface Results {
  results: { id: string; data(): Promise<Found> }[]
}

interface Found {
  url: string
  excerpt: string
  meta: { title?: string }
}

const shownAtMost = 8
/** Words like those that were typed count for more than pages that say them often; a title for no more than a heading. */
const ranking = { termSimilarity: 10, termFrequency: 0.2, metaWeights: { title: 0.2 } }

/** Makes a search box work; the index is loaded when the box is first opened. */
export function startSearch(root: HTMLElement): void {
  const opener = root.querySelector<HTMLButtonElement>('.open')
  const dialog = root.querySelector('dialog')
  const input = root.querySelector('input')
  const status = root.querySelector('[role=status]')
  const list = root.querySelector('ol')
  if (!opener || !dialog || !input || !status || !list) return

  let index: Promise<Pagefind> | undefined
  const open = () => {
    index ??= openIndex(root.dataset['base'] ?? '')
    dialog.showModal()
    input.focus()
  }
  opener.disabled = false
  opener.addEventListener('click', open)
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (dialog.open) dialog.close()
    else open()
  })
  input.addEventListener('input', async () => {
    try {
      const words = input.value
      const found = await find(await index, words)
      if (!found || words !== input.value) return
      // Without a connection some pages may not have been kept; the others are found all the same.
      const pages = await Promise.allSettled(found.results.slice(0, shownAtMost).map((result) => result.data()))
      list.replaceChildren(...pages.flatMap((page) => (page.status === 'fulfilled' ? [makeRow(page.value)] : [])))
      status.textContent = input.value === '' ? '' : countPages(found.results.length)
    } catch {
      status.textContent = navigator.onLine
        ? 'Search could not be loaded. While the site is being written, npm run build makes its index.'
        : 'Search needs the connection once before it works without.'
    }
  })
}

async function openIndex(base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}/pagefind/pagefind.js`)
  await pagefind.options({ ranking })
  return pagefind
}

/** The pages that say a single word as it is typed; where none does, or of several words, those that say the like. */
async function find(index: Pagefind | undefined, words: string): Promise<Results | null | undefined> {
  const [word, ...others] = words.trim().split(/\s+/)
  if (!word || others.length > 0) return index?.debouncedSearch(words)
  const exact = await index?.debouncedSearch(`"${word}"`)
  const ranked = exact && (await index?.search(word))
  if (!ranked || exact.results.length === 0) return ranked
  // In quotes a word is found alike on all pages: their order comes from the search without.
  const said = new Map(exact.results.map((result) => [result.id, result]))
  return { results: ranked.results.flatMap(({ id }) => said.get(id) ?? []) }
}

function countPages(count: number): string {
  if (count === 0) return 'Nothing found.'
  return count === 1 ? 'One page.' : `${count} pages.`
}

// An excerpt comes with its own <mark> elements; parsed apart, only its text and marks are taken over.
function makeRow({ url, excerpt, meta }: Found): HTMLElement {
  const row = document.createElement('li')
  const link = row.appendChild(document.createElement('a'))
  link.href = url
  const title = link.appendChild(document.createElement('strong'))
  title.textContent = meta.title ?? url
  const words = link.appendChild(document.createElement('div'))
  // By ear a link is its title first, and what was found there after it.
  link.setAttribute('aria-label', title.textContent)
  words.id = `found-${url}`
  link.setAttribute('aria-describedby', words.id)
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    const part = node.nodeName === 'MARK' ? document.createElement('mark') : document.createElement('span')
    part.textContent = node.textContent
    words.append(part)
  }
  return row
}
