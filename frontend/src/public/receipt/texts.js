// Texts of the page that verifies receipts, fetched only with it.

import { addTexts } from '../../lib/language.js'
import chinese from '../texts/receipt-zh.json'
import english from '../texts/receipt-en.json'

addTexts({ zh: chinese, en: english })
