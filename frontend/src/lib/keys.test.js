import { equal, test } from 'testing'
import { newKey } from './keys.js'

test('a key has the form that servers expect, whatever bytes it is made of', () => {
  globalThis.crypto = { getRandomValues: (bytes) => bytes.fill(0xff) }
  equal(newKey(), 'ffffffff-ffff-4fff-bfff-ffffffffffff')
  globalThis.crypto = { getRandomValues: (bytes) => bytes.map((_, place) => place) }
  equal(newKey(), '00010203-0405-4607-8809-0a0b0c0d0e0f')
})
