'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { fieldLook } from '../../ui/field-look'

const storageKey = 'jady-theme'
const listeners = new Set<() => void>()

/** Light, dark, or as the device has it. Kept in this browser, read by public/theme.js before the first paint. */
export function ThemeChoice() {
  const t = useTranslations('settings')
  const theme = useSyncExternalStore(subscribe, readTheme, () => 'system')
  return (
    <label className="flex flex-col gap-1">
      <span className="font-medium">{t('theme')}</span>
      <select className={fieldLook} value={theme} onChange={(event) => chooseTheme(event.target.value)}>
        <option value="system">{t('themes.system')}</option>
        <option value="light">{t('themes.light')}</option>
        <option value="dark">{t('themes.dark')}</option>
      </select>
    </label>
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readTheme(): string {
  return document.documentElement.dataset.theme ?? 'system'
}

function chooseTheme(theme: string): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
  try {
    if (theme === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, theme)
  } catch {
    // Storage may be refused; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener()
}
