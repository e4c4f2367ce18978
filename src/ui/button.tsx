import type { ButtonHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names'

type Kind = 'primary' | 'secondary' | 'quiet' | 'right' | 'wrong'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { readonly kind?: Kind; readonly tall?: boolean; readonly ref?: Ref<HTMLButtonElement> }

const looks: Record<Kind, string> = {
  primary: 'bg-accent text-accent-ink border-transparent font-semibold hover:opacity-90',
  secondary: 'bg-panel text-ink border-line-strong hover:bg-sunken',
  quiet: 'bg-transparent text-soft border-transparent hover:bg-sunken hover:text-ink',
  right: 'bg-good-soft text-good border-good font-semibold',
  wrong: 'bg-wrong-soft text-wrong border-wrong font-semibold',
}

/** A button at least 44 px high; `tall` (56 px) for the answers and grades a thumb must not miss. */
export function Button({ kind = 'secondary', tall = false, className, type = 'button', ...rest }: Props) {
  const size = tall ? 'min-h-14 px-5 py-3 text-lg' : 'min-h-11 px-4 py-2'
  return <button type={type} className={classNames('rounded-xl border text-center transition-opacity disabled:opacity-50', size, looks[kind], className)} {...rest} />
}
