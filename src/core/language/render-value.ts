import type { Entity, Unit } from '../facts/fact-base'
import type { NumberValue, Value } from '../facts/value'
import type { Locale, Localised } from '../locale'
import { dateValueText } from './date-text'
import { entityForm, isKazakhCase } from './entity-form'
import { inflectNumber } from './kazakh-number'
import { numberValueText } from './number-text'

export type RenderContext = {
  readonly entities: ReadonlyMap<string, Entity>
  readonly units: ReadonlyMap<string, Unit>
  /** What text values say, by their key: authored with the fact. */
  readonly texts?: ReadonlyMap<string, Localised<string>>
}

/**
 * A value as an answer or option is shown: a name, a date, a number with its noun, an authored text.
 * @throws Error where an entity, unit or text is not in `ctx` (the checks of the fact base come first).
 */
export function renderValue(value: Value, locale: Locale, ctx: RenderContext): string {
  switch (value.kind) {
    case 'entity': return found(ctx.entities, value.entity, 'entity').names[locale].name
    case 'date': return dateValueText(value, locale, 'answer')
    case 'number': return numberValueText(value, locale, found(ctx.units, value.unit, 'unit'))
    case 'text': return found(ctx.texts ?? new Map<string, Localised<string>>(), value.key, 'text')[locale]
  }
}

/**
 * A value as a template's placeholder asks for it, `form` null for a bare `{slot}`; null where the form does not exist.
 * Entities: see `entityForm`. Numbers: bare without a noun, `noun` with it; in kk a single exact figure also in a case (`2 000-ға`).
 * Dates: bare as an answer, `on` (kk also `loc`) to say when. Texts: bare only.
 * @throws Error as `renderValue` does.
 */
export function valueForm(value: Value, form: string | null, locale: Locale, ctx: RenderContext): string | null {
  switch (value.kind) {
    case 'entity': return entityForm(found(ctx.entities, value.entity, 'entity'), locale, form ?? 'nom')
    case 'number': return numberForm(value, form, locale, ctx)
    case 'date': {
      if (form === null) return dateValueText(value, locale, 'answer')
      return form === 'on' || (locale === 'kk' && form === 'loc') ? dateValueText(value, locale, 'on') : null
    }
    case 'text': return form === null ? renderValue(value, locale, ctx) : null
  }
}

function numberForm(value: NumberValue, form: string | null, locale: Locale, ctx: RenderContext): string | null {
  if (form === null) return numberValueText(value, locale)
  if (form === 'noun') return renderValue(value, locale, ctx)
  const single = value.min === value.max && !value.approx
  return locale === 'kk' && isKazakhCase(form) && single ? inflectNumber(value.max, form, { grouped: true }) : null
}

function found<T>(map: ReadonlyMap<string, T>, id: string, what: string): T {
  const value = map.get(id)
  if (value === undefined) throw new Error(`No ${what} ${id}`)
  return value
}
