// Reading aloud with the voices of the device. Voices that a company's server lends are left out: the text is personal.

import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { language, languageTag } from '../../lib/language.js'

/** Reads aloud in the language of the page: `possible` where a voice for it is there, `reading` while it does. */
export function useSpeech() {
  const speech = window.speechSynthesis
  const voices = shallowRef(speech?.getVoices() ?? [])
  const reading = ref(false)
  const voice = computed(() => voiceFor(languageTag.value, voices.value))
  const arrived = () => {
    voices.value = speech.getVoices()
  }

  function read(lines) {
    speech.cancel()
    reading.value = lines.length > 0
    lines.forEach((line, place) => {
      const part = new SpeechSynthesisUtterance(line)
      part.voice = voice.value
      part.lang = languageTag.value
      part.onerror = stop
      if (place === lines.length - 1) part.onend = stop
      speech.speak(part)
    })
  }

  function stop() {
    if (!reading.value) return
    reading.value = false
    speech.cancel()
  }

  watch(languageTag, stop)
  speech?.addEventListener?.('voiceschanged', arrived)
  addEventListener('pagehide', stop)
  onScopeDispose(() => {
    speech?.removeEventListener?.('voiceschanged', arrived)
    removeEventListener('pagehide', stop)
    stop()
  })
  return { possible: computed(() => !!voice.value), reading, read, stop }
}

/** A voice of the very tag before any of its language: `zh-HK` is Cantonese. */
function voiceFor(tag, voices) {
  const local = voices.filter(({ localService }) => localService)
  const [tongue] = tag.split('-')
  const tagOf = ({ lang }) => lang.replace('_', '-')
  return (
    local.find((voice) => tagOf(voice) === tag) ?? local.find((voice) => tagOf(voice).split('-')[0] === tongue) ?? null
  )
}

const BLOCKS = 'h1, h2, h3, p, li, dt, dd'
const SILENT = '.no-print, .hidden, [aria-hidden="true"]'

/** What is written in parts of the page, line by line, as one would read it out. */
export function linesIn(parts) {
  const pause = language.value === 'en' ? ', ' : '，'
  return [...parts]
    .flatMap((part) => [...part.querySelectorAll(BLOCKS)])
    .filter((block) => !block.querySelector(BLOCKS) && !block.closest(SILENT))
    .map((block) => block.innerText.trim().replace(/\s*\n\s*/g, pause))
    .filter(Boolean)
}
