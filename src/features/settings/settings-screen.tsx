'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { locales, type Locale } from '../../core/locale'
import { localeNames } from '../../i18n/locale-names'
import { Panel } from '../../ui/panel'
import { fieldLook } from '../../ui/field-look'
import { ExportPanel } from './export-panel'
import { ThemeChoice } from './theme-choice'
import { useSetting } from './use-setting'

/** What a learner may choose. Every change is stored at once as an event. `account` is what there is to say about signing in, `children` are sections about the device. */
export function SettingsScreen({ account, children }: { readonly account: ReactNode; readonly children: ReactNode }) {
  const t = useTranslations('settings')
  const [contentLocale, setContentLocale] = useSetting('contentLocale')
  const [style, setStyle] = useSetting('style')
  const [freshPerDay, setFreshPerDay] = useSetting('freshPerDay')
  const [retention, setRetention] = useSetting('retention')
  const [letterRow, setLetterRow] = useSetting('letterRow')
  const [fourButtons, setFourButtons] = useSetting('fourButtons')
  const [shortcuts, setShortcuts] = useSetting('shortcuts')
  return (
    <div className="space-y-5">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        {t('title')}
      </h1>
      <Group title={t('languageTitle')}>
        <Row label={t('contentLocale')} help={t('contentLocaleHelp')}>
          <select className={fieldLook} value={contentLocale ?? ''} onChange={(event) => setContentLocale(event.target.value === '' ? null : (event.target.value as Locale))}>
            <option value="">{t('contentFollows')}</option>
            {locales.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {localeNames[locale]}
              </option>
            ))}
          </select>
        </Row>
        <Check label={t('letterRow')} checked={letterRow} onChange={setLetterRow} />
      </Group>
      <Group title={t('studyTitle')}>
        <Row label={t('style')}>
          <select className={fieldLook} value={style} onChange={(event) => setStyle(event.target.value === 'flashcards' ? 'flashcards' : 'mixed')}>
            <option value="mixed">{t('styles.mixed')}</option>
            <option value="flashcards">{t('styles.flashcards')}</option>
          </select>
        </Row>
        <Row label={t('freshPerDay')} help={t('freshPerDayHelp')}>
          <select className={fieldLook} value={freshPerDay} onChange={(event) => setFreshPerDay(Number(event.target.value))}>
            {[0, 5, 10, 15, 20, 30, 50].map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </Row>
        <Row label={t('retention')} help={t('retentionHelp')}>
          <select className={fieldLook} value={retention} onChange={(event) => setRetention(retentionOf(event.target.value))}>
            <option value="0.85">{t('retentions.relaxed')}</option>
            <option value="0.9">{t('retentions.normal')}</option>
            <option value="0.94">{t('retentions.exam')}</option>
          </select>
        </Row>
        <Check label={t('fourButtons')} checked={fourButtons} onChange={setFourButtons} />
        <Check label={t('shortcuts')} checked={shortcuts} onChange={setShortcuts} />
      </Group>
      <Group title={t('themeTitle')}>
        <ThemeChoice />
      </Group>
      <Group title={t('accountTitle')}>{account}</Group>
      {children}
      <Group title={t('dataTitle')}>
        <ExportPanel />
      </Group>
    </div>
  )
}

function retentionOf(text: string): 0.85 | 0.9 | 0.94 {
  return text === '0.85' ? 0.85 : text === '0.94' ? 0.94 : 0.9
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="space-y-2">
      <h2 className="text-lg font-semibold">{title}</h2>
      <Panel className="space-y-4">{children}</Panel>
    </section>
  )
}

function Row({ label, help, children }: { readonly label: string; readonly help?: string; readonly children: ReactNode }) {
  return (
    <label className="flex flex-col gap-1">
      <span className="min-w-0 font-medium">{label}</span>
      {children}
      {help !== undefined && <span className="text-sm text-soft">{help}</span>}
    </label>
  )
}

function Check({ label, checked, onChange }: { readonly label: string; readonly checked: boolean; readonly onChange: (value: boolean) => void }) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="checkbox" className="size-6 shrink-0 accent-accent" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span className="min-w-0 font-medium">{label}</span>
    </label>
  )
}
