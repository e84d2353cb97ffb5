import { equal, test } from 'testing'
import { windowChannels, windowDays } from './published.js'

const window = { days: { from: '2025-01-01', until: null }, channels: ['counter', 'agent'] }
const policy = {
  words: {
    sections: [
      { table: 'fees', groups: [{ rows: [{ ids: ['window.late'] }] }] },
      {
        table: 'windows',
        groups: [
          {
            rows: [
              { ids: ['window.late'], window },
              { ids: ['birth'], window: {} },
            ],
          },
        ],
      },
    ],
  },
}

test('what a window takes is what the server says of it', () => {
  equal(windowDays(policy, 'window.late'), { from: '2025-01-01', until: '' })
  equal(windowChannels(policy, 'window.late'), ['counter', 'agent'])
})

test('a window whose days depend on the person has none, and one that nobody knows nothing', () => {
  equal([windowDays(policy, 'birth'), windowChannels(policy, 'birth')], [null, []])
  equal([windowDays(policy, 'window.other'), windowChannels(policy, 'window.other')], [null, []])
})
