import { equal, test } from 'testing'
import './texts.js'
import './registry/texts.js'
import './policy/texts.js'
import { action, fields, subject } from './auditWords.js'

test('actions and subjects are words, and what has none stays as it is', () => {
  equal([action('unit.added'), action('unit.unheard-of')], ['新增单位', 'unit.unheard-of'])
  equal(
    [subject('unit/v1'), subject('county/990101'), subject('draft/2026'), subject('residents')],
    ['单位 v1', '区县 990101', '草稿 2026', '居民名单'],
  )
})

test('codes of fields are words, several of them in a row', () => {
  equal(
    fields({
      before: { status: 'preparing', modules: 'assessment,enrollment' },
      after: { status: 'live', modules: 'enrollment', reason: '' },
    }),
    [
      { name: '状态', before: '准备中', after: '已上线' },
      { name: '模块', before: '工作考核、参保登记', after: '参保登记' },
    ],
  )
})

test('days and moments are written as everywhere', () => {
  equal(fields({ before: {}, after: { payDate: '2025-02-01', until: '2025-01-31T16:00:00Z' } }), [
    { name: '缴费日', before: '', after: '2025年2月1日' },
    { name: '有效期至', before: '', after: '2025-02-01 00:00:00 +08:00' },
  ])
})
