import { type Localised, type Locale, locales } from '../locale'
import type { Bank, Item } from './bank'
import { fewestOptions, standsOut } from './plan-forms'

type Fault = { readonly check: string; readonly say: string }

/** What a learner could see in the options without knowing the answer, and options that are one and the same. */
export function optionFaults(item: Item, locale: Locale): readonly Fault[] {
  const texts = item.options.map((option) => option.text)
  const faults: Fault[] = []
  const key = item.answer.text
  const seen = new Map<string, string>([[folded(key), 'the answer']])
  for (const { id, text, why } of item.options) {
    const same = seen.get(folded(text))
    if (same !== undefined) faults.push({ check: 'same options', say: `${locale}: the option ${id} reads like ${same}; offer another.` })
    seen.set(folded(text), `the option ${id}`)
    if (why.trim() === '') faults.push({ check: 'option without reason', say: `${locale}: say why the option ${id} is wrong.` })
    if (id === 'key') faults.push({ check: 'option id', say: 'Choose another key than "key", which stands for the right answer.' })
  }
  const shown = item.forms.choice?.options ?? []
  if (item.forms.choice && shown.join(' ') !== item.options.map((option) => option.id).join(' ')) faults.push({ check: 'option id', say: 'The choice must list exactly the options of the item.' })
  if (item.forms.choice && texts.length < fewestOptions) faults.push({ check: 'too few options', say: `A choice needs ${fewestOptions} options.` })
  if (item.forms.choice && standsOut(key, texts)) {
    faults.push({ check: 'longest option', say: `${locale}: the answer “${key}” is much longer than every option; shorten it or write options as long.` })
  }
  return faults
}

/** What must be the same in all languages: items, their forms, options and answers. */
export function evenly(banks: Localised<Bank>): readonly (readonly [Item, Fault])[] {
  const shape = ({ id, rev, forms, options, answer }: Item) => JSON.stringify([id, rev, Object.keys(forms), options.map((option) => option.id), answer.value])
  const reference = banks[locales[0]].items
  return locales.slice(1).flatMap((locale) => {
    const shapes = new Map(banks[locale].items.map((item) => [item.id, shape(item)]))
    const differing = reference.filter((item) => shapes.get(item.id) !== shape(item))
    const missing = banks[locale].items.filter((item) => !reference.some((each) => each.id === item.id))
    return [...differing, ...missing].map((item) => [item, { check: 'languages differ', say: `${locale}: the item must have the same forms, options and answer as in ${locales[0]}.` }] as const)
  })
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}\p{N}]+/gu, '')
}
