import { createApp } from 'vue'
import './texts.js'
import App from './App.vue'

createApp(App).mount('#app')
