import { equal, test } from 'testing'
import { useForm } from './form.js'

const refused = (faults) => {
  throw Object.assign(new Error('refused'), { faults })
}

test('a fault stands at its field or at the one that it lies in, and what no field is there for is told as well', async () => {
  const form = useForm(() =>
    refused([
      { pointer: '/admin/name', message: '请填写姓名。' },
      { pointer: '/roles/0', message: '没有这个角色。' },
      { pointer: '/start/year', message: '请填写参保年度。' },
    ]),
  )
  const fields = ['/name', '/admin/name', '/roles']
  fields.forEach(form.fault)
  await form.submit()
  equal(
    fields.map((pointer) => form.fault(pointer).help),
    [undefined, '请填写姓名。', '没有这个角色。'],
  )
  equal(
    form.unplaced().map(({ message }) => message),
    ['请填写参保年度。'],
  )
})
