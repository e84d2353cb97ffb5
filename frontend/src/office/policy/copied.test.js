import { equal, test } from 'testing'
import './texts.js'
import { byTable, worded } from './copied.js'

test('values stand under the names of their tables', () => {
  const orphan = { path: 'subsidies[0].rows[subsidy.orphan].then.percent' }
  const widow = { path: 'subsidies[0].rows[subsidy.widow].then.percent' }
  const elsewhere = { path: 'somewhere.else' }
  equal(byTable([orphan, elsewhere, widow]), [
    { table: 'subsidies', name: '资助参保', items: [orphan, widow] },
    { table: 'somewhere', name: 'somewhere', items: [elsewhere] },
  ])
})

test('a value is read behind what it belongs to, or by itself', () => {
  equal(
    [worded({ place: '城乡孤儿，一档', text: '100%' }), worded({ text: '2024年8月20日' })],
    ['城乡孤儿，一档：100%', '2024年8月20日'],
  )
})
