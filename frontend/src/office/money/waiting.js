// What waits in the books for whoever takes money: cash held too long, cash whose other side has not confirmed it, and people who paid too much or too little.

import { send } from '../../lib/http.js'
import { money } from '../../lib/language.js'
import { may, me, uses } from '../../lib/session.js'
import { person } from '../colleagues.js'
import { BOOK_READERS, CASHIERS, TAKERS, WITHDRAWERS, custody, differences } from './money.js'

const MOST = 500
const NONE = { items: [] }

export async function waitingInTheBooks(signal) {
  if (!uses('enrollment')) return []
  const [holdings, deposits, handed, different] = await Promise.all([
    may(BOOK_READERS) ? send(`${custody()}?size=${MOST}`, undefined, signal) : NONE,
    may(CASHIERS) ? send(`${custody()}/transfers?state=pending&size=${MOST}`, undefined, signal) : NONE,
    may(TAKERS) ? send(`${custody()}/handovers`, undefined, signal) : NONE,
    may(WITHDRAWERS) ? send(`${differences()}?state=open&sort=noticedOn&size=1`, undefined, signal) : NONE,
  ])
  const toConfirm = deposits.items.filter(({ to, from }) => to === 'bank' && from !== me.value.username)
  return [
    ...holdings.items.filter(({ overdue }) => overdue).map(ofHolding),
    ...toConfirm.map((transfer) => ofTransfer('deposit', transfer)),
    ...handed.items.map((transfer) => ofTransfer('handed', transfer)),
    ...ofDifferences(different),
  ]
}

const ofHolding = ({ agent, held, oldest }) => ({
  kind: 'cash-overdue',
  holder: person(agent),
  amount: money(held),
  oldest,
  by: '',
  at: oldest,
  to: `/custody?holder=${encodeURIComponent(agent)}`,
})

const ofDifferences = ({ items, total }) =>
  items.map(({ noticedOn }) => ({ kind: 'differences', by: '', at: noticedOn, count: total, to: '/differences' }))

const ofTransfer = (kind, { from, amount, at }) => ({ kind, amount: money(amount), by: from, at, to: '/custody' })
