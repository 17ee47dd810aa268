import { afterEach, describe, expect, test, vi } from 'vitest';
import { canSpeak, speak, watchVoices } from '../../src/page/speech.ts';

type Voice = Partial<SpeechSynthesisVoice>;

const LOCAL: Voice = { lang: 'en-GB', localService: true, name: 'near' };
const REMOTE: Voice = { lang: 'en-US', localService: false, default: true, name: 'far' };

/** A browser with these voices; answers what it is told to say and to stop. */
function withVoices(voices: Voice[]) {
  const told: string[] = [];
  const said: EventTarget[] = [];
  class Utterance extends EventTarget {
    voice: Voice = {};
    constructor(readonly text: string) {
      super();
      said.push(this);
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: ({ text, voice }: Utterance) => told.push(`${voice.name} says ${text}`),
    cancel: () => told.push('stop'),
  });
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  return { told, said, synthesis };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a word can be said', () => {
  test.each<[string, Voice[], boolean]>([
    ['by a voice of the device', [LOCAL], true],
    ['by a voice of another country', [{ ...LOCAL, lang: 'en_AU' }], true],
    ['not by a voice that sends the text away', [REMOTE], false],
    ['not by a voice for another language', [{ ...LOCAL, lang: 'de-DE' }], false],
    ['not by a voice whose language only begins alike', [{ ...LOCAL, lang: 'enm' }], false],
    ['not where there are no voices', [], false],
  ])('%s', (_, voices, can) => {
    withVoices(voices);
    expect(canSpeak('en')).toBe(can);
  });

  test('not in a browser without speech', () => {
    expect(canSpeak('en')).toBe(false);
    expect(() => watchVoices(() => {}, new AbortController().signal)).not.toThrow();
  });
});

describe('what is said', () => {
  test('never goes to a remote voice, even where that is the default', () => {
    const { told } = withVoices([REMOTE, LOCAL]);
    speak('stage', 'en');
    expect(told).toEqual(['stop', 'near says stage']);
  });

  test('uses the device’s default among its voices', () => {
    const { told } = withVoices([LOCAL, { ...LOCAL, default: true, name: 'mine' }]);
    speak('stage', 'en');
    expect(told.at(-1)).toBe('mine says stage');
  });

  test('stops when the card closes; what the page says after ours has ended does not', () => {
    const { told, said } = withVoices([LOCAL]);
    const hush = speak('stage', 'en');
    hush();
    expect(told.at(-1)).toBe('stop');
    const tooLate = speak('grade', 'en');
    said.at(-1)?.dispatchEvent(new Event('end'));
    tooLate();
    expect(told.at(-1)).toBe('near says grade');
  });
});

test('voices that arrive late are noticed, until the page layer ends', () => {
  const { synthesis } = withVoices([]);
  const life = new AbortController();
  const onChange = vi.fn();
  watchVoices(onChange, life.signal);
  synthesis.dispatchEvent(new Event('voiceschanged'));
  life.abort();
  synthesis.dispatchEvent(new Event('voiceschanged'));
  expect(onChange).toHaveBeenCalledTimes(1);
});
