'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { nearZones, otherZones } from '../../core/classroom/zones'
import { isLocale, locales, type Locale } from '../../core/locale'
import { localeNames } from '../../i18n/locale-names'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { fieldLook } from '../../ui/field-look'
import { RefusalNotice } from '../../ui/refusal-notice'
import { FieldNotes } from '../../ui/text-field'
import { useRequest, type Answered } from '../../ui/use-request'

/** By which clock a class lives, and in which language it is. */
export type Place = { readonly zone: string; readonly locale: Locale }

export type PlaceProps = {
  readonly place: Place
  /** What a change of the zone leaves as it is. */
  readonly zoneHelp?: string
  readonly request: (chosen: Place) => Promise<Answered>
  readonly onDone: (chosen: Place) => void
}

/** Choosing the zone and the language of a class: no form, as it also stands inside of one. */
export function PlaceDialog({ place, zoneHelp, request, onDone, onClose }: PlaceProps & { readonly onClose: () => void }) {
  const t = useTranslations('classrooms')
  const common = useTranslations('common')
  const id = useId()
  const { busy, refusal, tries, run } = useRequest()
  const [chosen, setChosen] = useState(place)
  const [others] = useState(() => otherZones(Intl.supportedValuesOf('timeZone'), place.zone))
  const save = async () => {
    if ((await run(() => request(chosen))) !== null) onDone(chosen)
  }
  return (
    <Dialog title={t('placeChange')} onClose={onClose}>
      <RefusalNotice refusal={refusal} tries={tries} />
      <div className="flex flex-col gap-1">
        <label htmlFor={`${id}-zone`} className="font-medium">
          {t('zone')}
        </label>
        <select id={`${id}-zone`} className={`${fieldLook} w-full min-w-0`} value={chosen.zone} onChange={(event) => setChosen({ ...chosen, zone: event.target.value })} aria-describedby={zoneHelp === undefined ? undefined : `${id}-zone-help`}>
          <optgroup label={t('zonesNear')}>
            <Zones zones={nearZones} />
          </optgroup>
          <optgroup label={t('zonesOther')}>
            <Zones zones={others} />
          </optgroup>
        </select>
        <FieldNotes id={`${id}-zone`} help={zoneHelp} error={null} />
      </div>
      <div className="flex flex-col gap-1">
        <label htmlFor={`${id}-language`} className="font-medium">
          {t('language')}
        </label>
        <select id={`${id}-language`} className={`${fieldLook} w-full min-w-0`} value={chosen.locale} onChange={(event) => isLocale(event.target.value) && setChosen({ ...chosen, locale: event.target.value })} aria-describedby={`${id}-language-help`}>
          {locales.map((each) => (
            <option key={each} value={each} lang={each}>
              {localeNames[each]}
            </option>
          ))}
        </select>
        <FieldNotes id={`${id}-language`} help={t('languageHelp')} error={null} />
      </div>
      <Button kind="primary" className="w-full" aria-disabled={busy} onClick={() => void save()}>
        {busy ? common('busy') : t('placeSave')}
      </Button>
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {common('cancel')}
      </Button>
    </Dialog>
  )
}

function Zones({ zones }: { readonly zones: readonly string[] }) {
  return zones.map((zone) => (
    <option key={zone} value={zone}>
      {zone}
    </option>
  ))
}
