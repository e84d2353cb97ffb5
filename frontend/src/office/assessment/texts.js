// Texts of progress and assessment, to be imported before anything that speaks.

import { addTexts } from '../../lib/language.js'
import chinese from '../texts/assessment-zh.json'
import english from '../texts/assessment-en.json'

addTexts({ zh: chinese, en: english })
