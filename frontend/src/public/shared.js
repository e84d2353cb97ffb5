// What questions and answers both need. It comes with the start: else it would stand in the file of the questions, which whoever opens a link to an
// answer would have to fetch, too.

import './answer/given.js'
import './answer/needs.js'
import './published.js'
import './questions/wording.js'
import './visit/faults.js'
import './visit/questions.js'
import './visit/steps.js'
import './visit/told.js'
