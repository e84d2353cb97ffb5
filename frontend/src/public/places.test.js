import { equal, test } from 'testing'
import { find, rememberPlace, remembered } from './places.js'

const county = (code, path, pinyin) => ({ code, path, pinyin, name: path[path.length - 1] })
const counties = [
  county('990101', ['甲省', '长乐市', '清水县'], ['jia sheng', 'chang/zhang le/yue shi', 'qing shui xian']),
  county('990102', ['甲省', '长乐市', '大清县'], ['jia sheng', 'chang/zhang le/yue shi', 'da/dai qing xian']),
  county('980101', ['乙省', '清水市', '东县'], ['yi sheng', 'qing shui shi', 'dong xian']),
  county('970101', ['Third Province', 'White Water County']),
]
const codes = (text) => find(counties, text).map(({ code }) => code)

test('a county is found by its name, its superior or its code, the likeliest first', () => {
  equal(codes('清水'), ['990101', '980101'])
  equal(codes('清'), ['990101', '990102', '980101'])
  equal([codes('990'), codes('990102'), codes('没有')], [['990101', '990102'], ['990102'], []])
  equal(codes('').length, 4)
})

test('province and county are found together in any order, with a space or without', () => {
  for (const text of ['甲省清水', '清水甲省', '清水 甲', '甲清水', ' 长乐　清水 ']) equal(codes(text), ['990101'])
  equal(codes('乙清水'), ['980101'])
  equal(codes('甲甲'), [])
})

test('pinyin is read whole, begun, by initials, and with any reading of a character', () => {
  for (const text of ['qingshuixian', 'qsx', 'qshuix', 'QSX', 'ｑｓｘ', 'jiaqsx']) equal(codes(text)[0], '990101')
  equal(codes('clqs')[0], '990101')
  equal(codes('zhangleqings')[0], '990101')
  equal(codes('daiq'), ['990102'])
})

test('English names are found in any case', () => {
  equal([codes('white water'), codes('third white'), codes('WATER')], [['970101'], ['970101'], ['970101']])
})

test('the last three places are remembered, the last first', () => {
  for (const code of ['990101', '990102', '980101', '990101', '970101']) rememberPlace(code)
  equal(remembered(), ['970101', '990101', '980101'])
  localStorage.setItem('canbao.places', 'broken')
  equal(remembered(), [])
})
