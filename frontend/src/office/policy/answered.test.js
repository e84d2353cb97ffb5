import { effectScope, reactive } from 'vue'
import { equal, test } from 'testing'
import { useAnswered } from './answered.js'

test('cases are taken one after another, and back, until they are saved', () => {
  const scope = effectScope()
  const cases = reactive({ saved: '1 2 3', text: '1 2 3' })
  const { lines, note } = scope.run(() => useAnswered(cases))
  const take = (text, taken) => {
    note(text, taken)
    cases.text = text
  }
  equal(lines.value, [])
  take('I 2 3', [1])
  take('I II 3', [1, 2])
  equal(lines.value, [1, 2])
  cases.text = 'I 2 3'
  equal(lines.value, [1])
  cases.text = 'I 2 3 typed'
  equal(lines.value, null)
  cases.text = cases.saved = 'I 2 3'
  equal(lines.value, [])
  cases.text = 'I II 3'
  equal(lines.value, null)
  scope.stop()
})
