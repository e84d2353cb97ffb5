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

test('what belongs to a document is read by what it is of it', () => {
  const read = (part, text) => worded({ path: `sources.notice.${part}`, place: 'issuer', text })
  equal(
    [
      read('document', '甲政〔2025〕1号'),
      read('title.zh', '关于参保缴费的通知'),
      read('issuer', '乙镇'),
      read('issued', '一月'),
    ],
    ['文号：甲政〔2025〕1号', '名称（中文）：关于参保缴费的通知', '印发单位：乙镇', 'issuer：一月'],
  )
})
