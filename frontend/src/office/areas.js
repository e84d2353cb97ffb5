// The areas of the office: where they are, who may open them, and the pages that lie behind them. Nobody sees a door that they may not open.

import AccountPage from './pages/AccountPage.vue'
import AssessmentsPage from './pages/AssessmentsPage.vue'
import AuditPage from './pages/AuditPage.vue'
import BooksPage from './pages/BooksPage.vue'
import ClosingPage from './pages/ClosingPage.vue'
import ComparisonPage from './pages/ComparisonPage.vue'
import CorrectionsPage from './pages/CorrectionsPage.vue'
import CountiesPage from './pages/CountiesPage.vue'
import CustodyPage from './pages/CustodyPage.vue'
import DifferencesPage from './pages/DifferencesPage.vue'
import DoubtsPage from './pages/DoubtsPage.vue'
import DraftPage from './pages/DraftPage.vue'
import DuplicatesPage from './pages/DuplicatesPage.vue'
import HomePage from './pages/HomePage.vue'
import HouseholdPage from './pages/HouseholdPage.vue'
import ImpactPage from './pages/ImpactPage.vue'
import ImportPage from './pages/ImportPage.vue'
import ImportsPage from './pages/ImportsPage.vue'
import ListsPage from './pages/ListsPage.vue'
import PoliciesPage from './pages/PoliciesPage.vue'
import PolicyYearPage from './pages/PolicyYearPage.vue'
import ReceiptPage from './pages/ReceiptPage.vue'
import ReceiptsPage from './pages/ReceiptsPage.vue'
import RefundsPage from './pages/RefundsPage.vue'
import RegionsPage from './pages/RegionsPage.vue'
import RegisterPage from './pages/RegisterPage.vue'
import RemindersPage from './pages/RemindersPage.vue'
import ReportsPage from './pages/ReportsPage.vue'
import ResidentPage from './pages/ResidentPage.vue'
import ResidentsPage from './pages/ResidentsPage.vue'
import SchemePage from './pages/SchemePage.vue'
import SettingsPage from './pages/SettingsPage.vue'
import SuspensePage from './pages/SuspensePage.vue'
import TargetsPage from './pages/TargetsPage.vue'
import UnitsPage from './pages/UnitsPage.vue'
import UpdatePage from './pages/UpdatePage.vue'
import UsersPage from './pages/UsersPage.vue'
import { CLOSING_READERS, SCORE_READERS } from './assessment/assessment.js'
import { BOOK_READERS, CASH_READERS, RECEIPT_READERS, REFUND_READERS, WITHDRAWERS } from './money/money.js'
import { READERS as DOUBT_READERS } from './doubts/doubts.js'
import { DESK } from './policy/states.js'
import { BRINGERS } from './registry/imports.js'
import { KEEPERS, PROPOSERS, READERS } from './registry/roll.js'
import { may, uses } from '../lib/session.js'

const OPERATORS = ['platform-operator']

/** Whether an area may be opened by whoever is signed in. */
export const opens = ({ roles, module }) => may(roles) && uses(module)

/** By group, in the order in which the office shows them. A group of which somebody sees one area is that area. */
export const AREAS = [
  { path: '/', name: 'home', group: 'home', component: HomePage, roles: [] },
  {
    path: '/policies',
    name: 'policies',
    group: 'policy',
    component: PoliciesPage,
    roles: DESK,
    pages: [
      { path: '/policies/comparison', component: ComparisonPage },
      { path: '/policies/:year(20\\d\\d)', component: PolicyYearPage },
      { path: '/policies/:year(20\\d\\d)/update', component: UpdatePage },
      { path: '/policies/:year(20\\d\\d)/impact', component: ImpactPage },
      { path: '/policies/:year(20\\d\\d)/draft/:part(cases|submission)?', component: DraftPage },
    ],
  },
  { path: '/doubts', name: 'doubts', group: 'policy', component: DoubtsPage, roles: DOUBT_READERS },
  {
    path: '/residents',
    name: 'residents',
    group: 'enrollment',
    component: ResidentsPage,
    roles: READERS,
    pages: [
      { path: '/residents/duplicates', component: DuplicatesPage, roles: KEEPERS },
      { path: '/residents/new', component: RegisterPage, roles: KEEPERS },
      { path: '/residents/reminders', component: RemindersPage },
      { path: '/residents/households/:household', component: HouseholdPage },
      { path: '/residents/:id', component: ResidentPage },
    ],
  },
  {
    path: '/corrections',
    name: 'corrections',
    group: 'enrollment',
    component: CorrectionsPage,
    roles: PROPOSERS,
  },
  {
    path: '/imports',
    name: 'imports',
    group: 'enrollment',
    component: ImportsPage,
    roles: BRINGERS,
    pages: [{ path: '/imports/:id', component: ImportPage }],
  },
  { path: '/lists', name: 'lists', group: 'enrollment', component: ListsPage, roles: KEEPERS },
  {
    path: '/differences',
    name: 'differences',
    group: 'enrollment',
    module: 'enrollment',
    component: DifferencesPage,
    roles: WITHDRAWERS,
  },
  {
    path: '/receipts',
    name: 'receipts',
    group: 'collection',
    module: 'enrollment',
    component: ReceiptsPage,
    roles: RECEIPT_READERS,
    pages: [{ path: '/receipts/:id', component: ReceiptPage }],
  },
  {
    path: '/suspense',
    name: 'suspense',
    group: 'collection',
    module: 'enrollment',
    component: SuspensePage,
    roles: BOOK_READERS,
  },
  {
    path: '/refunds',
    name: 'refunds',
    group: 'collection',
    module: 'enrollment',
    component: RefundsPage,
    roles: REFUND_READERS,
  },
  {
    path: '/custody',
    name: 'custody',
    group: 'collection',
    module: 'enrollment',
    component: CustodyPage,
    roles: CASH_READERS,
  },
  {
    path: '/books',
    name: 'books',
    group: 'collection',
    module: 'enrollment',
    component: BooksPage,
    roles: BOOK_READERS,
  },
  {
    path: '/assessments',
    name: 'assessments',
    group: 'assessment',
    module: 'assessment',
    component: AssessmentsPage,
    roles: SCORE_READERS,
    pages: [
      { path: '/assessments/targets', component: TargetsPage },
      { path: '/assessments/reports', component: ReportsPage },
      { path: '/assessments/schemes/:id', component: SchemePage },
      { path: '/assessments/closings/:id', component: ClosingPage, roles: CLOSING_READERS },
    ],
  },
  {
    path: '/units',
    name: 'units',
    group: 'people',
    component: UnitsPage,
    roles: [
      'county-admin',
      'layer-admin',
      'policy-editor',
      'policy-approver',
      'enrollment-officer',
      'agent',
      'cashier',
      'assessor',
    ],
  },
  { path: '/users', name: 'users', group: 'people', component: UsersPage, roles: ['county-admin', 'layer-admin'] },
  { path: '/settings', name: 'settings', group: 'people', component: SettingsPage, roles: ['county-admin'] },
  { path: '/counties', name: 'counties', group: 'platform', component: CountiesPage, roles: OPERATORS },
  {
    path: '/regions',
    name: 'regions',
    group: 'platform',
    component: RegionsPage,
    roles: OPERATORS,
    pages: [{ path: '/regions/:region(\\d{6})/users', component: UsersPage }],
  },
  { path: '/audit', name: 'audit', group: 'audit', component: AuditPage, roles: ['auditor', 'county-admin'] },
  { path: '/account', name: 'account', group: 'account', component: AccountPage, roles: [] },
]

/** The groups of which somebody may open an area, each with those areas. */
export function groups() {
  const seen = new Map()
  for (const area of AREAS.filter(opens)) seen.set(area.group, [...(seen.get(area.group) ?? []), area])
  return [...seen].map(([name, areas]) => ({ name, areas }))
}
