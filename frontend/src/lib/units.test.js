import { equal, test } from 'testing'
import { within } from './units.js'

const UNITS = [
  { code: 't1', parent: null },
  { code: 'v1', parent: 't1' },
  { code: 'g1', parent: 'v1' },
  { code: 'v2', parent: 't1' },
]

test('a unit is there with all that lies in it', () => {
  equal(
    within(UNITS, ['v1']).map(({ code }) => code),
    ['v1', 'g1'],
  )
})

test('a town has all its villages', () => {
  equal(within(UNITS, ['t1']).length, 4)
})

test('who has no unit has none', () => {
  equal(within(UNITS, []), [])
})
