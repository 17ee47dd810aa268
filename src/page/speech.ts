/** Saying a term aloud with a voice of the device. Voices that send the text away to be spoken are never used. */
import type { Language } from '../core/entries.ts';

function localVoice(language: Language): SpeechSynthesisVoice | undefined {
  if (typeof speechSynthesis === 'undefined') return undefined;
  return speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
}

/** Is there a voice of the device for this language? Browsers load their voices late: ask anew each time. */
export function canSpeak(language: Language): boolean {
  return localVoice(language) !== undefined;
}

export function speak(text: string, language: Language): void {
  const voice = localVoice(language);
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
