import { equal, test } from 'testing'
import { csv } from './files.js'

test('a cell that holds what tells cells apart is put in quotes', () => {
  equal(
    csv([
      ['姓名', '备注'],
      ['甲', '一,二'],
      ['乙', '说"好"\n再见'],
    ]),
    '姓名,备注\r\n甲,"一,二"\r\n乙,"说""好""\n再见"',
  )
})
