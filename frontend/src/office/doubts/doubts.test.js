import { equal, test } from 'testing'
import './texts.js'
import { linesOf } from './doubts.js'

const policy = {
  vocabulary: {
    groups: { resident: { zh: '城乡居民' } },
    categories: { subsistence: { zh: '低保对象' } },
    events: { released: { zh: '刑满释放' }, birth: { zh: '出生' } },
    history: { missed: { zh: '断保' } },
  },
  facts: {
    sex: { choices: { F: { zh: '女' } } },
    'zero-claim': { ask: { zh: '去年报销过吗？' }, choices: { true: { zh: '是' } } },
  },
}

test('what was told is read in the words of the policy; what it has no word for stays as it is', () => {
  equal(
    linesOf(policy, {
      payDate: '2025-03-10',
      group: 'resident',
      birthDate: '1980-05',
      sex: 'F',
      categories: [{ id: 'subsistence', recognisedOn: '2023-01' }, { id: 'unheard-of' }],
      events: { released: '2025-02', birth: null },
      evidence: [],
      history: { 2024: 'missed', 2025: null },
      facts: { 'zero-claim': true, persons: 3 },
    }).map(({ name, text }) => `${name}：${text}`),
    [
      '缴费日期：2025-03-10',
      '人群：城乡居民',
      '出生年月：1980-05',
      '性别：女',
      '身份：低保对象（2023-01）、unheard-of',
      '近期情况：刑满释放（2025-02）',
      '证明材料：没有',
      '2024年参保情况：断保',
      '2025年参保情况：还没有参加',
      '去年报销过吗？：是',
      'persons：3',
    ],
  )
})
