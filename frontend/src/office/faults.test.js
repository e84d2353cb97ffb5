import { equal, test } from 'testing'
import { faultAt, faultsElsewhere } from './faults.js'

const FAULTS = [
  { pointer: '/admin/name', message: '请填写姓名。' },
  { pointer: '/roles/0', message: '没有这个角色。' },
  { pointer: '/start/year', message: '请填写参保年度。' },
]
const FIELDS = ['/name', '/admin/name', '/roles']

test('a fault stands at its field or at the one that it lies in', () => {
  equal(
    FIELDS.map((pointer) => faultAt(FAULTS, pointer)?.message),
    [undefined, '请填写姓名。', '没有这个角色。'],
  )
})

test('what no field is there for is told as well', () => {
  equal(
    faultsElsewhere(FAULTS, FIELDS).map(({ message }) => message),
    ['请填写参保年度。'],
  )
})
