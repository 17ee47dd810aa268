/** Saying words aloud with a voice of the device. Voices that send the text away to be spoken are never used. */
import type { Language } from '../core/entries.ts';

function localVoice(language: Language): SpeechSynthesisVoice | undefined {
  if (typeof speechSynthesis === 'undefined') return undefined;
  const voices = speechSynthesis
    .getVoices()
    .filter(({ localService, lang }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language);
  return voices.find((each) => each.default) ?? voices[0];
}

/** Is there a voice of the device for this language? */
export function canSpeak(language: Language): boolean {
  return localVoice(language) !== undefined;
}

/** Says a text instead of what was being said. Call the answer to stop it; speech that is not ours goes on. */
export function speak(text: string, language: Language): () => void {
  const voice = localVoice(language);
  if (!voice) return () => undefined;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  utterance.addEventListener('end', end);
  utterance.addEventListener('error', end);
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
  return () => {
    if (!isOver) speechSynthesis.cancel();
  };
}

/** Calls back when the device's voices have changed: browsers load them late. */
export function watchVoices(onChange: () => void, signal: AbortSignal): void {
  if (typeof speechSynthesis !== 'undefined')
    speechSynthesis.addEventListener('voiceschanged', onChange, { signal });
}
