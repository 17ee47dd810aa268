import '../../src/ui/popup.css';
import glossary from 'virtual:glossary/entries';
import packed from 'virtual:glossary/names';
import { render } from 'preact';
import { watchPopup } from '../../src/browser/popup-state.ts';
import { openNames } from '../../src/core/names.ts';
import { partsOf } from '../../src/page/prose.ts';
import { canSpeak, speak } from '../../src/page/speech.ts';
import { Popup } from '../../src/ui/popup.tsx';
import { stringsIn } from '../../src/ui/strings.ts';

let names: ReturnType<typeof openNames> | undefined;

watchPopup((state, actions) =>
  render(
    <Popup
      {...state}
      {...actions}
      glossary={glossary}
      strings={stringsIn(state.settings.language)}
      canSpeak={canSpeak(state.settings.language)}
      onSpeak={(text) => speak(text, state.settings.language)}
      link={(text, self) => {
        names ??= openNames(packed);
        return partsOf(text, self, names);
      }}
    />,
    document.body,
  ),
);
