// Addresses of the office: all behind the hash, so that the server never sees the token of an invitation.

import { createRouter, createWebHashHistory } from 'vue-router'
import { AREAS } from './areas.js'
import InvitationPage from './pages/InvitationPage.vue'
import { may, me } from '../lib/session.js'

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    ...AREAS.flatMap(({ path, name, component, roles, pages = [] }) => [
      { path, name, component, meta: { roles, area: name } },
      ...pages.map(({ roles: own = roles, ...page }) => ({ ...page, meta: { roles: own, area: name } })),
    ]),
    { path: '/invitations/:token', name: 'invitation', component: InvitationPage, meta: { open: true } },
    { path: '/:anything(.*)*', redirect: '/' },
  ],
})

router.beforeEach((to) => to.meta.open || !me.value || may(to.meta.roles) || { name: 'home' })
