import { readText, writeText } from './storage.ts'

const key = 'starlight-theme'

/** Makes a theme picker work; the choice is kept where the browser lets it be, and followed in other tabs. */
export function startTheme(root: HTMLElement): void {
  const select = root.querySelector('select')
  if (!select) return
  const light = matchMedia('(prefers-color-scheme: light)')
  const show = (choice: string) => {
    select.value = choice === 'light' || choice === 'dark' ? choice : 'auto'
    const isLight = select.value === 'auto' ? light.matches : select.value === 'light'
    document.documentElement.dataset['theme'] = isLight ? 'light' : 'dark'
  }
  show(readText(key) ?? '')
  select.addEventListener('change', () => {
    writeText(key, select.value)
    for (const other of document.querySelectorAll<HTMLSelectElement>('theme-select select')) other.value = select.value
    show(select.value)
  })
  light.addEventListener('change', () => show(select.value))
  window.addEventListener('storage', (event) => event.key === key && show(event.newValue ?? ''))
}
