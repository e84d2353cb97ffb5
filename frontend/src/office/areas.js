// The areas of the office: where they are and who may open them. Nobody sees a door that they may not open.

import AccountPage from './pages/AccountPage.vue'
import AuditPage from './pages/AuditPage.vue'
import CountiesPage from './pages/CountiesPage.vue'
import HomePage from './pages/HomePage.vue'
import UnitsPage from './pages/UnitsPage.vue'
import UsersPage from './pages/UsersPage.vue'

export const AREAS = [
  { path: '/', name: 'home', component: HomePage, roles: [] },
  { path: '/counties', name: 'counties', component: CountiesPage, roles: ['platform-operator'] },
  {
    path: '/units',
    name: 'units',
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
  { path: '/users', name: 'users', component: UsersPage, roles: ['county-admin', 'layer-admin'] },
  { path: '/audit', name: 'audit', component: AuditPage, roles: ['auditor', 'county-admin'] },
  { path: '/account', name: 'account', component: AccountPage, roles: [] },
]
