import { equal, test } from 'testing'
import { inForm, ofForm } from './names.js'

test('a Chinese name is not offered as the English one', () => {
  equal(inForm({ zh: '云栈县', en: '云栈县' }), { zh: '云栈县', en: '' })
  equal(inForm({ zh: '云栈县', en: 'Yunzhan County' }), { zh: '云栈县', en: 'Yunzhan County' })
})

test('an English name that is left empty is none', () => {
  equal(ofForm({ zh: ' 云栈县 ', en: ' ' }), { zh: '云栈县', en: null })
})
