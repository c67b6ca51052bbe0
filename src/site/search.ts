/** What is used of the search index that the build writes beside the pages. */
interface Pagefind {
  debouncedSearch(words: string): Promise<{ results: { data(): Promise<Found> }[] } | null>
}

interface Found {
  url: string
  excerpt: string
  meta: { title?: string }
}

const shownAtMost = 8

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
    index ??= import(/* @vite-ignore */ `${root.dataset['base'] ?? ''}/pagefind/pagefind.js`)
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
      const found = await (await index)?.debouncedSearch(input.value)
      if (!found) return
      // Without a connection some pages may not have been kept; the others are found all the same.
      const pages = await Promise.allSettled(found.results.slice(0, shownAtMost).map((result) => result.data()))
      list.replaceChildren(...pages.flatMap((page) => (page.status === 'fulfilled' ? [makeRow(page.value)] : [])))
      status.textContent = input.value === '' ? '' : countPages(found.results.length)
    } catch {
      status.textContent = navigator.onLine
        ? 'The search index is made by the build: run npm run build.'
        : 'Search needs the connection once before it works without.'
    }
  })
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
  link.appendChild(document.createElement('strong')).textContent = meta.title ?? url
  const words = link.appendChild(document.createElement('div'))
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    const part = node.nodeName === 'MARK' ? document.createElement('mark') : document.createElement('span')
    part.textContent = node.textContent
    words.append(part)
  }
  return row
}
