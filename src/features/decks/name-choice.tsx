'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { DeckParts } from '../../contracts/deck'
import { has } from '../../client/read-fields'
import { defaultLocale, isLocale } from '../../core/locale'
import { Icon } from '../../ui/icon'
import { TextField } from '../../ui/text-field'
import { findNames } from './find-names'

type Name = DeckParts['entities'][number]
type Props = { readonly names: readonly Name[]; readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }

/** More are not looked through; whoever types on finds fewer. */
const mostShown = 6
const types = ['person', 'town', 'region', 'body', 'event', 'document', 'office', 'army'] as const

/** People, places and whatever else facts name: found by typing, chosen ones can be taken out again. */
export function NameChoice({ names, chosen, onChange }: Props) {
  const t = useTranslations('decks')
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const found = findNames(names, typed, isLocale(locale) ? locale : defaultLocale).filter(({ id }) => !chosen.includes(id))
  // The button that was pressed goes away; what comes next is most often another name.
  const choose = (ids: readonly string[]) => {
    onChange(ids)
    setTyped('')
    field.current?.focus()
  }
  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="font-medium">{t('entities')}</legend>
      <p className="text-sm text-soft">{t('allHelp')}</p>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label={t('chosen')}>
          {chosen.map((id) => (
            <Chip key={id} name={names.find((each) => each.id === id)?.title ?? id} onRemove={() => choose(chosen.filter((each) => each !== id))} />
          ))}
        </ul>
      )}
      <TextField
        ref={field}
        label={t('search')}
        help={t('searchHelp')}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          // Not the whole form.
          event.preventDefault()
          if (found[0] !== undefined) choose([...chosen, found[0].id])
        }}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <p role="status" className="text-sm text-soft empty:hidden">
        {typed.trim() !== '' && (found.length === 0 ? t('noMatch') : t('found', { count: found.length }))}
      </p>
      {found.length > 0 && (
        <ul className="divide-y divide-line rounded-xl border border-line">
          {found.slice(0, mostShown).map((name) => (
            <Found key={name.id} name={name} onAdd={() => choose([...chosen, name.id])} />
          ))}
        </ul>
      )}
    </fieldset>
  )
}

function Chip({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const t = useTranslations('decks')
  return (
    <li className="max-w-full">
      <button type="button" className="flex min-h-11 max-w-full items-center gap-2 rounded-full border border-accent bg-accent-soft px-4 py-1 text-left hover:opacity-90" aria-label={t('removeOf', { name })} onClick={onRemove}>
        <span className="min-w-0 break-words">{name}</span>
        <Icon name="close" className="size-4" />
      </button>
    </li>
  )
}

function Found({ name: { title, type, facts }, onAdd }: { readonly name: Name; readonly onAdd: () => void }) {
  const t = useTranslations('decks')
  const about = [has(types, type) && t(`types.${type}`), t('facts', { count: facts })].filter(Boolean).join(' · ')
  return (
    <li>
      <button type="button" className="min-h-11 w-full px-3 py-2 text-left hover:bg-sunken" aria-label={`${t('addOf', { name: title })} (${about})`} onClick={onAdd}>
        <span className="block">{title}</span>
        <span className="block text-sm text-soft">{about}</span>
      </button>
    </li>
  )
}
