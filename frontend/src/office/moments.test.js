import { equal, test } from 'testing'
import { instant } from './moments.js'

test('a day and a time of day are those of the counties, wherever the browser is', () => {
  equal(instant('2026-09-01', '00:00'), '2026-08-31T16:00:00.000Z')
  equal(instant('2027-01-01', '08:30'), '2027-01-01T00:30:00.000Z')
})
