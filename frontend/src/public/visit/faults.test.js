import { equal, test } from 'testing'
import '../texts.js'
import { remedyOf, textOf } from './faults.js'

const policy = { vocabulary: { categories: { low: { zh: '低保' } }, groups: { student: { zh: '学生' } } }, facts: {} }
const answers = {
  payDate: '2024-12-01',
  birthDate: '2025-01-10',
  categories: 'old,low',
  recognised: 'low~2020-05-01',
  events: 'release~2025-02-01',
  group: 'student',
}
const told = (pointer, code = 'CONTRADICTION') => textOf({ pointer, code }, answers, policy)

test('a contradiction names both facts as they were given', () => {
  const birth = '2025年1月10日'
  equal(
    [
      told('/birthDate', 'PAYMENT_BEFORE_BIRTH'),
      told('/history/2020'),
      told('/categories/1/recognisedOn'),
      told('/group'),
    ].map((text) => text.includes(birth)),
    [true, true, true, true],
  )
  equal(told('/history/2020').includes('2020年'), true)
  equal(told('/categories/1/recognisedOn').includes('低保'), true)
  equal(told('/categories/1/recognisedOn').includes('2020年5月1日'), true)
  equal(told('/events/release').includes('2025年2月1日') && told('/events/release').includes('2024年12月1日'), true)
})

test('where the page does not know the two, it says so in general', () => {
  equal(told('/products/0'), '与前面填的内容矛盾，请核对。')
  equal(textOf({ pointer: '/sex', code: 'NEVER_HEARD' }, answers, policy), '填得不对，请核对。')
})

test('the fault leads to its step, without the wrong answer', () => {
  const remedy = remedyOf({ faults: [{ pointer: '/birthDate', code: 'PAYMENT_BEFORE_BIRTH' }] }, answers, policy)
  equal([remedy.step, remedy.answers.birthDate, remedy.fault.answer], ['birthDate', undefined, '2025-01-10'])
  equal(remedyOf({ faults: [{ pointer: '/sex', code: 'X' }] }, answers, policy), null)
})
