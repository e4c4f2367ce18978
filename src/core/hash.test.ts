import { expect, test } from 'vitest'
import { hash32 } from './hash'

test.each([
  ['', 2872998923],
  ['a', 444641715],
  ['militia.quota.turgay/number#1', 3437062739],
  ['militia.quota.turgay/number#2', 782414480],
  ['order|7', 3905915075],
  ['Жады', 3154781836],
  ['қ', 2841884353],
] as const)('the hash of %s is frozen', (text, value) => {
  expect(hash32(text)).toBe(value)
})
