import { expect, test } from 'vitest'
import { addressBucket } from './address-bucket'

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
  ['2001:0db8::1:1', '2001:db8:0:0::/64'],
  ['[2001:db8::1]', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', 'unknown'],
  [null, 'unknown'],
  ['unknown', 'unknown'],
  ['1:2:3', 'unknown'],
  ['a'.repeat(500), 'unknown'],
])('%s is counted as %s', (address, bucket) => expect(addressBucket(address)).toBe(bucket))
