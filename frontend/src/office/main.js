import { createApp } from 'vue'
import './texts.js'
import App from './App.vue'
import { adoptStyles } from './styles.js'

adoptStyles()
createApp(App).mount('#app')
