import { equal, test } from 'testing'
import { rowsOf } from './rows.js'

const notice = { document: '县发〔2024〕1号', clause: '二' }
const line = (key, what, text, source = notice) => ({ key, what, text, source })
const option = (tier, ...lines) => ({ tier, lines })

test('rows about the same thing are one, and a source that several lines rest on is said once', () => {
  const here = {
    options: [option('one', line('fee', '缴费标准', '400元')), option('two', line('fee', '缴费标准', '775元'))],
  }
  const there = {
    options: [
      option(
        'standard',
        line('fee', '缴费标准', '400元'),
        line('r1', '退费', '不再退还'),
        line('r2', '退费', '不作调整'),
      ),
    ],
  }
  const rows = rowsOf(['fee', 'r1', 'r2'], [here, there])
  equal(
    rows.map(({ what, cells }) => [what, ...cells.map((cell) => cell.map(({ item }) => item.text))]),
    [
      ['缴费标准', ['400元', '775元'], ['400元']],
      ['退费', [], ['不再退还', '不作调整']],
    ],
  )
  equal(
    rows[0].cells[0].map(({ source }) => source),
    [null, notice],
  )
  equal(
    rows.map(({ differs }) => differs),
    [true, true],
  )
})

test('the outcome is known whatever it is called', () => {
  const side = { options: [option('one', line('outcome', '能不能缴费', '可以缴费'))] }
  const [row] = rowsOf(['outcome'], [side, side])
  equal([row.isOutcome, row.differs], [true, false])
})
