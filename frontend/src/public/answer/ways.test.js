import { equal, test } from 'testing'
import { canStillApply, stepOfNeed, waysOf } from './ways.js'

const policy = {
  windows: {
    rows: [
      { id: 'newborn', when: { 'events.birth': { within: '90 days' } } },
      { id: 'employee', when: { any: [{ 'events.employee-cover-ended': { within: '3 months' } }] } },
      { id: 'hardship', when: { 'newly-recognised': true } },
    ],
  },
}

test('a way that rests on an event is one only for whom that can still be', () => {
  const ways = (...facts) =>
    policy.windows.rows.map(({ id }) => id).filter((id) => canStillApply(policy, id, facts.map(stepOfNeed)))
  equal(ways('categories'), ['hardship'])
  equal(ways('birthDate'), ['newborn', 'hardship'])
  equal(ways('events.employee-cover-ended', 'categories'), ['employee', 'hardship'])
})

test('whoever pays nothing is told where people like them register, and no way to pay', () => {
  const routes = [
    { id: 'app' },
    { id: 'newborn', when: { group: 'newborn' } },
    { id: 'school', when: { group: 'minor' } },
  ]
  const ways = (free) => waysOf({ routes }, ['app', 'newborn'], free).map(({ id }) => id)
  equal([ways(false), ways(true)], [['app', 'newborn'], ['newborn']])
})
