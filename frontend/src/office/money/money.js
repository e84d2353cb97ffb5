// Enrollment and money: who does what, and where the server has it.

import { base } from '../registry/roll.js'

export const ENROLLERS = ['enrollment-officer', 'county-admin', 'cashier', 'agent']
export const TAKERS = ['enrollment-officer', 'cashier', 'agent']
export const WITHDRAWERS = ['enrollment-officer', 'county-admin', 'cashier']
export const CASHIERS = ['cashier']
export const CLOSERS = ['cashier', 'county-admin']
export const BOOK_READERS = ['cashier', 'county-admin']
export const CASH_READERS = ['cashier', 'county-admin', 'enrollment-officer', 'agent']
export const REFUND_READERS = ['cashier', 'county-admin', 'enrollment-officer']
export const RECEIPT_READERS = ['cashier', 'county-admin', 'enrollment-officer', 'agent']

export const enrollments = () => `${base()}/enrollments`
export const enrollment = (id) => `${enrollments()}/${encodeURIComponent(id)}`
export const receipts = () => `${base()}/receipts`
export const suspense = () => `${base()}/suspense`
export const custody = () => `${base()}/custody`
export const refunds = () => `${base()}/refunds`
export const differences = () => `${base()}/differences`

export const COLOURS = {
  open: '#874d00',
  confirmed: '#237804',
  withdrawn: '#595959',
  refunded: '#595959',
  valid: '#237804',
  void: '#595959',
  ordered: '#874d00',
  pending: '#874d00',
  paid: '#237804',
  done: '#237804',
  noted: '#595959',
}
