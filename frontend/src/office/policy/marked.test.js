import { equal, test } from 'testing'
import { marked } from './marked.js'

test('of two sentences only what differs is marked', () => {
  equal(marked('缴费日期：2024年9月1日至2024年12月31日', '缴费日期：2025年9月1日至2025年12月31日'), [
    { kind: 'same', text: '缴费日期：' },
    { kind: 'gone', text: '2024' },
    { kind: 'new', text: '2025' },
    { kind: 'same', text: '年9月1日至' },
    { kind: 'gone', text: '2024' },
    { kind: 'new', text: '2025' },
    { kind: 'same', text: '年12月31日' },
  ])
})

test('an amount is one thing, and sentences that are strangers are not woven together', () => {
  equal(marked('380元', '400元'), null)
  equal(marked('特困人员', '低保对象，年满60周岁'), null)
})

test('what is added or left out stands by itself', () => {
  equal(marked('孤儿和特困人员', '孤儿、低保对象和特困人员'), [
    { kind: 'same', text: '孤儿' },
    { kind: 'new', text: '、低保对象' },
    { kind: 'same', text: '和特困人员' },
  ])
  equal(marked('一样', '一样'), [{ kind: 'same', text: '一样' }])
})
