// Texts of the policy desk.

import { addTexts } from '../../lib/language.js'
import chinese from '../texts/policy-zh.json'
import english from '../texts/policy-en.json'

addTexts({ zh: chinese, en: english })
