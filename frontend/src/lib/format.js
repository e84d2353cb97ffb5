// Amounts, days and times as a reader writes them. Amounts stay strings all the way: no arithmetic on fractions.

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** '12000.00' as '12,000', '1070.00' as '1070': four digits need no comma. The unit is said by who shows it. */
export function digits(amount) {
  const [whole, cents] = amount.split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return cents && cents !== '00' ? `${grouped}.${cents}` : grouped
}

/** '-800.00' as '−800元' or '−CNY 800', of which no line breaks apart the two. */
export function money(amount, language) {
  if (amount.startsWith('-')) return `−${money(amount.slice(1), language)}`
  return language === 'en' ? `CNY\u00a0${digits(amount)}` : `${digits(amount)}元`
}

/** '2025-02-01' as '2025年2月1日' or '1 February 2025'; of a day of which only the month is kept, '2025-02', that. */
export function day(iso, language) {
  const [year, month, date] = iso.split('-').map(Number)
  if (language === 'en') return `${date ? `${date} ` : ''}${MONTHS[month - 1]} ${year}`
  return `${year}年${month}月${date ? `${date}日` : ''}`
}

/** 'P3M' as '3个月' or '3 months'; '' for no time at all. */
export function period(iso, language) {
  const units =
    language === 'en'
      ? { Y: [' year', ' years'], M: [' month', ' months'], W: [' week', ' weeks'], D: [' day', ' days'] }
      : { Y: ['年', '年'], M: ['个月', '个月'], W: ['周', '周'], D: ['天', '天'] }
  return (iso.match(/\d+[YMWD]/g) ?? [])
    .map((part) => [part.slice(0, -1), part.slice(-1)])
    .filter(([count]) => Number(count) > 0)
    .map(([count, unit]) => count + units[unit][count === '1' ? 0 : 1])
    .join(language === 'en' ? ' and ' : '零')
}

/** Names in a row: 'a、b' or 'a, b'. */
export function list(names, language) {
  return names.join(language === 'en' ? ', ' : '、')
}
