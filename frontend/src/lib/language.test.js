import { nextTick } from 'vue'
import { equal, fails, test } from 'testing'
import {
  addTexts,
  fetchEnglishBy,
  hasText,
  language,
  languageTag,
  money,
  say,
  speak,
  switchLanguage,
  t,
} from './language.js'

addTexts({ zh: { sample: { greeting: '{name}，您好' } }, en: { sample: { greeting: 'Hello {name}' } } })

test('Chinese comes first, and the other language is remembered on the device', async () => {
  equal([language.value, languageTag.value, document.documentElement.lang], ['zh', 'zh-CN', 'zh-CN'])
  await switchLanguage()
  await nextTick()
  equal([languageTag.value, document.documentElement.lang, localStorage.getItem('canbao.language')], ['en', 'en', 'en'])
  await switchLanguage()
  equal(localStorage.getItem('canbao.language'), 'zh')
})

test('English texts are fetched before anything is said in English; without them it stays Chinese', async () => {
  fetchEnglishBy(async () => addTexts({ zh: { late: '晚' }, en: { late: 'late' } }))
  await speak()
  equal(hasText('late'), false)
  await switchLanguage()
  equal(t('late'), 'late')

  fetchEnglishBy(() => Promise.reject(new Error('no line')))
  await speak()
  equal(language.value, 'zh')
  await fails(switchLanguage())
  equal(language.value, 'zh')
  fetchEnglishBy(async () => {})
})

test('texts are found by dotted keys and filled in', () => {
  equal(t('sample.greeting', { name: '王' }), '王，您好')
  equal(t('sample.greeting'), '，您好')
  equal([hasText('sample.greeting'), hasText('sample'), hasText('sample.none.at')], [true, false, false])
})

test('a text that is not there is never shown as its key', async () => {
  equal((await fails(() => t('sample.none'))).message, 'No text for sample.none')
})

test('a text of a policy is said in the language, else in Chinese', () => {
  equal(
    [say({ zh: '居民', en: 'Resident' }), say({ zh: '居民' }), say('450'), say(undefined)],
    ['居民', '居民', '450', ''],
  )
  language.value = 'en'
  equal([say({ zh: '居民', en: 'Resident' }), say({ zh: '居民' })], ['Resident', '居民'])
  language.value = 'zh'
})

test('an amount that nobody set is said to be undecided', () => {
  equal([money(null), money('40.00')], ['尚未确定', '40元'])
})
