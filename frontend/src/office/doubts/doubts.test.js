import { equal, test } from 'testing'
import './texts.js'
import { answerLines, linesOf } from './doubts.js'

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
      '缴费日期：2025年3月10日',
      '人群：城乡居民',
      '出生年月：1980年5月',
      '性别：女',
      '身份：低保对象（2023年1月）、unheard-of',
      '近期情况：刑满释放（2025年2月）',
      '证明材料：没有',
      '2024年参保情况：断保',
      '2025年参保情况：还没有参加',
      '去年报销过吗？：是',
      'persons：3',
    ],
  )
})

test('an answer is read line by line: how the sum is made, from when to when it covers', () => {
  const option = {
    fee: '400.00',
    components: [{ id: 'basic', amount: '400.00' }],
    surcharge: '670.00',
    subsidies: [{ category: 'subsistence', amount: '360.00' }, { amount: null }],
    payable: '710.00',
    waiting: { fixed: 'P3M', variable: 'P0D' },
    coverage: { from: '2025-06-10', to: '2025-12-31', retroactiveFrom: null },
  }
  equal(
    answerLines(policy, option).map(({ name, text }) => `${name}：${text}`),
    [
      '缴费标准：400元',
      '政府不再补、由自己缴的部分：670元',
      '资助：低保对象：360元',
      '资助：尚未确定',
      '个人缴费：710元',
      '等待期：3个月',
      '开始报销（享受待遇）：2025年6月10日',
      '报销到这一天为止：2025年12月31日',
    ],
  )
})

test('what follows from the group is not shown as told', () => {
  equal(
    linesOf(policy, { group: 'resident', events: { birth: null } }).map(({ name }) => name),
    ['人群'],
  )
})
