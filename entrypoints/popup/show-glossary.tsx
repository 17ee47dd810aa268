import '../../src/ui/popup.css';
import spines from 'virtual:glossary/spines';
import { render } from 'preact';
import type { PopupActions, PopupState } from '../../src/browser/popup-state.ts';
import { canSpeak, speak } from '../../src/page/speech.ts';
import type { Book } from '../../src/ui/book.ts';
import { afterFirstPaint } from '../../src/ui/first-paint.ts';
import { Popup } from '../../src/ui/popup.tsx';
import { stringsIn } from '../../src/ui/strings.ts';

type Watch = (onState: (state: PopupState, actions: PopupActions) => void) => Promise<void>;

/** Shows the glossary in this page, and follows `watch`; the entries themselves come after the first paint. */
export function showGlossary(watch: Watch): void {
  let book: Book | undefined;
  let draw: (() => void) | undefined;
  void watch((state, actions) => {
    const strings = stringsIn(state.language);
    document.documentElement.lang = strings.language;
    draw = () =>
      render(
        <Popup
          {...state}
          {...actions}
          spines={spines}
          book={book}
          strings={strings}
          canSpeak={canSpeak(state.settings.language)}
          onSpeak={(text) => speak(text, state.settings.language)}
        />,
        document.body,
      );
    draw();
  });
  const open = async () => {
    ({ book } = await import('./book.ts'));
    draw?.();
  };
  afterFirstPaint(() => void open());
}
