// Which control asks for which kind of fact, and what is said when nothing was entered.

import { t } from '../../lib/language.js'
import ChoiceQuestion from './ChoiceQuestion.vue'
import DateQuestion from './DateQuestion.vue'
import EventsQuestion from './EventsQuestion.vue'
import HistoryQuestion from './HistoryQuestion.vue'
import NumberQuestion from './NumberQuestion.vue'
import PayDateQuestion from './PayDateQuestion.vue'
import RecognitionQuestion from './RecognitionQuestion.vue'
import SetQuestion from './SetQuestion.vue'

const PAGES = {
  payDate: { component: PayDateQuestion, missing: () => t('question.fillDate') },
  events: { component: EventsQuestion, missing: () => t('question.chooseOne') },
  history: { component: HistoryQuestion, missing: () => t('question.chooseOne') },
  recognised: { component: RecognitionQuestion, missing: () => t('question.fillDate') },
}

const TYPES = {
  choice: { component: ChoiceQuestion, missing: () => t('question.chooseOne') },
  boolean: { component: ChoiceQuestion, missing: () => t('question.chooseOne') },
  set: { component: SetQuestion, missing: () => t('question.chooseOne') },
  date: { component: DateQuestion, missing: () => t('question.fillDate') },
  number: { component: NumberQuestion, missing: () => t('question.fillNumber') },
  amount: { component: NumberQuestion, missing: () => t('question.fillAmount') },
}

export function controlOf(page) {
  return PAGES[page.step] ?? TYPES[page.questions[0].type] ?? TYPES.choice
}
