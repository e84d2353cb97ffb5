// Texts of the page of a policy, fetched only with it. What the rules themselves say comes from the server.

import { addTexts } from '../../lib/language.js'
import chinese from '../texts/policy-zh.json'
import english from '../texts/policy-en.json'

addTexts({ zh: chinese, en: english })
