import { equal, test } from 'testing'
import { reminder } from './calendarFile.js'

const made = '2024-11-02T08:30:15.123Z'
const lines = (text) => reminder({ uid: 'a@b', day: '2024-12-31', title: '截止', text, before: 7, made }).split('\r\n')

test('a deadline is a whole day with an alarm in the morning of a day before it', () => {
  const found = lines('个人缴费400元')
  equal(
    found.filter((line) => /^(DTSTART|DTSTAMP|TRIGGER|SUMMARY)/.test(line)),
    ['DTSTAMP:20241102T083015Z', 'DTSTART;VALUE=DATE:20241', 'SUMMARY:截止', 'TRIGGER:-P6DT15H'],
  )
  equal([found[0], found[found.length - 1]], ['BEGIN:VCALENDAR', ''])
})

test('signs that mean something are escaped, and no line is longer than calendars take', () => {
  equal(lines('a;b,c\nd').includes('DESCRIPTION:a\\;b\\,c\\nd'), true)
  equal(
    lines('长'.repeat(100)).every((line) => line.length <= 25),
    true,
  )
})
