// Texts of enrollment and money.

import { addTexts } from '../../lib/language.js'
import chinese from '../texts/money-zh.json'
import english from '../texts/money-en.json'

addTexts({ zh: chinese, en: english })
