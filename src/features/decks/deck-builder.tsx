'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useRef, useState, type FormEvent } from 'react'
import { changeDeck, makeDeck } from '../../client/classroom/deck-api'
import type { DeckParts, TeacherDeck } from '../../contracts/deck'
import { readTitle } from '../../core/classroom/deck-title'
import { defaultLocale, isLocale, type Locale } from '../../core/locale'
import { Panel } from '../../ui/panel'
import { RefusalNotice } from '../../ui/refusal-notice'
import { TextField } from '../../ui/text-field'
import { useRefusedName } from '../../ui/use-refused-name'
import { useRequest } from '../../ui/use-request'
import { Filters } from './filters'
import { Preview } from './preview'
import { readYears } from './read-years'
import { SaveBar } from './save-bar'
import { UseOfSet } from './use-of-set'
import { useDraft } from './use-draft'
import { usePreview } from './use-preview'

type Props = { readonly stored: TeacherDeck | null; readonly parts: DeckParts; readonly userId: string; readonly onMade: (id: string) => void }

/** A set being put together: its title, what it asks for, what that comes to, and what may be done with it once it is saved. */
export function DeckBuilder({ stored: before, parts, userId, onMade }: Props) {
  const t = useTranslations('decks')
  const [stored, setStored] = useState(before)
  const { draft, isDirty, changeQuery, changeYears, setTitle, show } = useDraft(stored, userId)
  const [isChecked, setChecked] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const { busy, refusal, tries, run } = useRequest()
  const interfaceLocale = useLocale()
  const [locale, setLocale] = useState<Locale>(isLocale(interfaceLocale) ? interfaceLocale : defaultLocale)
  const preview = usePreview(draft.query, locale)
  const [titleField, from, to] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const { remember, refused, others } = useRefusedName({ refusal, tries }, titleField)
  const title = readTitle(draft.title)
  const wrongTitle = 'problem' in title ? t(`wrongTitle.${title.problem}`) : refused(title.title)
  const toggle = useCallback((id: string) => changeQuery(({ without }) => ({ without: without.includes(id) ? without.filter((each) => each !== id) : [...without, id] })), [changeQuery])

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const years = readYears(draft.yearTexts)
    if ('problem' in title || wrongTitle !== null) return titleField.current?.focus()
    if ('problem' in years) return (years.problem.at === 'from' ? from : to).current?.focus()
    const fields = { title: title.title, query: draft.query }
    remember(title.title)
    const answer = await run(() => (stored === null ? makeDeck(fields) : changeDeck(stored.id, fields)))
    if (answer === null) return
    show(answer.value)
    setStored(answer.value)
    setSaved(true)
    setChecked(false)
    if (stored === null) onMade(answer.value.id)
  }
  return (
    <>
      {stored === null ? <p className="text-soft">{t('useLater')}</p> : <UseOfSet deck={stored} isDirty={isDirty} onShared={(shareKey) => setStored({ ...stored, shareKey })} />}
      <form className="space-y-5" onSubmit={(event) => void save(event)} noValidate>
        {/* What has the focus must not lie behind the bar at the bottom. */}
        <div className="space-y-5 [&_:is(a,button,input,select,summary)]:scroll-mb-52">
          <Panel>
            <TextField ref={titleField} label={t('title')} error={isChecked ? wrongTitle : null} value={draft.title} onChange={setTitle} autoComplete="off" maxLength={200} required />
          </Panel>
          <Filters parts={parts} draft={draft} onChange={changeQuery} onYears={changeYears} isChecked={isChecked} refs={{ from, to }} />
          <Preview {...preview} title={draft.title} parts={parts} without={draft.query.without} locale={locale} onLocale={setLocale} onToggle={toggle} />
        </div>
        <SaveBar preview={preview.shown?.preview ?? null} isOld={preview.isOld} state={isDirty ? 'unsaved' : isSaved ? 'saved' : 'unchanged'} isBusy={busy} onDiscard={() => show(stored)}>
          <RefusalNotice refusal={others} tries={tries} />
        </SaveBar>
      </form>
    </>
  )
}
