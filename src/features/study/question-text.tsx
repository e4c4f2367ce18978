import { useLocale } from 'next-intl'
import type { FormName, Item } from '../../core/items/bank'
import type { ShownClaim } from '../../core/study/present'

type Asked = { readonly item: Item; readonly presentation: { readonly form: FormName }; readonly claim: ShownClaim | null }

/** What is asked, as its form puts it: a question, a claim, or a statement with a gap (`gap` is what a screen reader says there). */
export function QuestionText({ view, gap }: { readonly view: Asked; readonly gap: string }) {
  const locale = useLocale()
  const { cloze } = view.item.forms
  if (view.presentation.form !== 'cloze' || cloze === undefined) return questionOf(view)
  return (
    <>
      {cloze.before}
      <span className="inline-block w-20 border-b-2 border-current align-baseline">
        <span className="sr-only" lang={locale}>
          {gap}
        </span>
        <span aria-hidden="true">&nbsp;</span>
      </span>
      {cloze.after}
    </>
  )
}

/** What was asked, to be read above its answer: the gap is filled. */
export function questionOf({ item, presentation, claim }: Asked): string {
  const { cloze, flashcard } = item.forms
  if (presentation.form === 'trueFalse' && claim !== null) return claim.text
  return presentation.form === 'cloze' && cloze !== undefined ? `${cloze.before}${cloze.answer}${cloze.after}` : flashcard.stem
}
