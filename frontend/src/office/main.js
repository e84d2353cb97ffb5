import { createApp } from 'vue'
import './texts.js'
import './policy/texts.js'
import './registry/texts.js'
import './money/texts.js'
import './assessment/texts.js'
import App from './App.vue'
import { router } from './router.js'
import { adoptStyles } from './styles.js'

adoptStyles()
createApp(App).use(router).mount('#app')
