// Addresses of the office: all behind the hash, so that the server never sees the token of an invitation.

import { createRouter, createWebHashHistory } from 'vue-router'
import { AREAS, opens } from './areas.js'
import InvitationPage from './pages/InvitationPage.vue'
import { me } from '../lib/session.js'

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    ...AREAS.flatMap(({ path, name, component, roles, module, pages = [] }) => [
      { path, name, component, meta: { roles, module, area: name } },
      ...pages.map(({ roles: own = roles, ...page }) => ({ ...page, meta: { roles: own, module, area: name } })),
    ]),
    { path: '/invitations/:token', name: 'invitation', component: InvitationPage, meta: { open: true } },
    { path: '/:anything(.*)*', redirect: '/' },
  ],
})

router.beforeEach((to) => to.meta.open || !me.value || opens(to.meta) || { name: 'home' })
