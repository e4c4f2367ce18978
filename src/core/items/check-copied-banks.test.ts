import { expect, it } from 'vitest'
import { smallBase } from '../../testing/fact-base-fixture'
import { nowhere } from '../facts/located'
import { locales } from '../locale'
import { checkCopiedBanks } from './check-copied-banks'
import { generateBank } from './generate'

const [kk, ru, en] = locales.map((locale) => generateBank(smallBase(), locale, 'v1'))
const copied = (...sentences: readonly string[]) =>
  kk && ru && en ? checkCopiedBanks({ kk, ru, en }, nowhere, new Map([['900', sentences]])).map(({ id, say }) => `${id} ${/“([^”]*)” stands in (.*)\./.exec(say)?.[2]}`) : []

it('a bank in words of its own has no problem', () => expect(copied('A heading', 'North was asked for one thousand men that year.')).toEqual([]))

it('a question that repeats eight words of a source once its figure is filled in is named', () => {
  expect(copied('A heading', 'They asked which part of the country sent 1,000 men.')).toEqual(['quota.north/region sentence 1 of 900'])
})
