import { equal, test } from 'testing'
import { layerName, windowChannels, windowDays } from './published.js'

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

test('a layer is called by its own name, however many stand above', () => {
  const layers = { 990000: { zh: '甲省' }, 990100: { zh: '乙市' }, 990101: { zh: '丙县' } }
  equal(
    ['990000', '990100', '990000x', undefined].map((layer) => layerName({ layers }, layer)),
    ['甲省', '乙市', '', ''],
  )
})
