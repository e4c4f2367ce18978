/** Runs something once the page is loaded and has nothing better to do; the function it gives calls it off. */
export function afterPaint(run: () => void): () => void {
  let cancel: () => void
  const idle = (): void => {
    if (typeof requestIdleCallback === 'function') {
      const handle = requestIdleCallback(run, { timeout: 3000 })
      cancel = () => cancelIdleCallback(handle)
    } else {
      const timer = setTimeout(run, 300)
      cancel = () => clearTimeout(timer)
    }
  }
  cancel = () => removeEventListener('load', idle)
  if (document.readyState === 'complete') idle()
  else addEventListener('load', idle, { once: true })
  return () => cancel()
}
