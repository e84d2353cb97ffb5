// Large print: larger letters and targets and stronger contrast, for whoever asks for it, remembered on this device.

import { ref, watchEffect } from 'vue'

const KEPT = 'canbao.largePrint'

export const isLarge = ref(recall())

watchEffect(() => {
  document.documentElement.className = isLarge.value ? 'large' : ''
})

export function switchPrint() {
  isLarge.value = !isLarge.value
  try {
    if (isLarge.value) localStorage.setItem(KEPT, 'yes')
    else localStorage.removeItem(KEPT)
  } catch {
    // A browser that keeps nothing asks again at the next visit.
  }
}

function recall() {
  try {
    return localStorage.getItem(KEPT) === 'yes'
  } catch {
    return false
  }
}
