import { createApp, defineAsyncComponent } from 'vue'
import './texts.js'
import './shared.js'
import App from './App.vue'
import { guard } from '../lib/failure.js'
import { language, speak } from '../lib/language.js'

const English = defineAsyncComponent(() => speak().then(() => App))

guard(createApp(language.value === 'en' ? English : App)).mount('#app')
