/** Lets the site be read without a connection, and says when there is none. */
export function startOffline(root: HTMLElement): void {
  const says = root.querySelector('p')
  const show = (isKept: boolean) => {
    root.toggleAttribute('hidden', !isKept && navigator.onLine)
    if (!says) return
    says.textContent = isKept
      ? 'You are offline. This page was kept on an earlier visit.'
      : 'You are offline. Pages that were kept can still be opened.'
  }
  addEventListener('offline', () => show(false))
  addEventListener('online', () => show(false))
  if (!navigator.onLine) show(false)
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return
  const { serviceWorker } = navigator
  serviceWorker.addEventListener('message', ({ data }) => data?.kept === true && show(true))
  serviceWorker.controller?.postMessage('where from')
  const register = async () => {
    try {
      await serviceWorker.register(`${root.dataset['base'] ?? ''}/sw.js`)
      const { active } = await serviceWorker.ready
      if (!isSaving()) active?.postMessage('keep the rest')
    } catch {
      // A browser that keeps nothing for this site shows it all the same.
    }
  }
  // After the page itself: it has the connection first.
  const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000))
  if (document.readyState === 'complete') idle(register)
  else addEventListener('load', () => idle(register), { once: true })
}

function isSaving(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}
