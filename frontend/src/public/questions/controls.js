// Which control asks for which kind of fact, and the text key for when nothing was entered.

import ChoiceQuestion from './ChoiceQuestion.vue'
import DateQuestion from './DateQuestion.vue'
import EventsQuestion from './EventsQuestion.vue'
import HistoryQuestion from './HistoryQuestion.vue'
import NumberQuestion from './NumberQuestion.vue'
import PayDateQuestion from './PayDateQuestion.vue'
import RecognitionQuestion from './RecognitionQuestion.vue'
import SetQuestion from './SetQuestion.vue'

const PAGES = {
  payDate: { component: PayDateQuestion, missing: 'question.fillDate' },
  events: { component: EventsQuestion, missing: 'question.chooseOne' },
  history: { component: HistoryQuestion, missing: 'question.chooseOne' },
  recognised: { component: RecognitionQuestion, missing: 'question.fillDate' },
}

const TYPES = {
  choice: { component: ChoiceQuestion, missing: 'question.chooseOne' },
  boolean: { component: ChoiceQuestion, missing: 'question.chooseOne' },
  set: { component: SetQuestion, missing: 'question.chooseOne' },
  date: { component: DateQuestion, missing: 'question.fillDate' },
  number: { component: NumberQuestion, missing: 'question.fillNumber' },
  amount: { component: NumberQuestion, missing: 'question.fillAmount' },
}

export function controlOf(page) {
  return PAGES[page.step] ?? TYPES[page.questions[0].type] ?? TYPES.choice
}
