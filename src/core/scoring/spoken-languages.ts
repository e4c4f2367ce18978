import type { Locale } from '../locale'

/** Whose words are read in an answer of a language: Kazakh and Russian speakers mix both, English stays by itself. */
export const spokenLanguages: Readonly<Record<Locale, readonly Locale[]>> = { kk: ['kk', 'ru'], ru: ['ru', 'kk'], en: ['en'] }

/**
 * Kazakh case endings after a number, a month or a counted noun, possessive ones included, folded as `foldKey` folds (ы and і are и). `ablative`
 * ends the first half of «5-тен 13-ке дейін».
 */
export const kazakhEndings: { readonly ablative: readonly string[]; readonly other: readonly string[] } = {
  ablative: 'дан ден тан тен нан нен инан инен синан синен'.split(' '),
  other:
    'да де та те нда нде инда инде синда синде га ге ка ке на не а е ина ине сина сине нин дин тин инин синин ди ти ни н ин син и си даги деги таги теги ндаги ндеги индеги индаги синдаги синдеги дай дей тай тей мен бен пен нши инши ши'.split(
      ' ',
    ),
}
