import { createApp } from 'vue'
import './texts.js'
import App from './App.vue'
import { guard } from '../lib/failure.js'

guard(createApp(App)).mount('#app')
