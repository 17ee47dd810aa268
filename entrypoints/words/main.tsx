import '../../src/ui/my-words.css';
import glossary from 'virtual:glossary/entries';
import { render } from 'preact';
import { watchMyWords } from '../../src/browser/words-state.ts';
import { MyWords } from '../../src/ui/my-words.tsx';
import { stringsIn } from '../../src/ui/strings.ts';

watchMyWords((state, actions) => {
  const strings = stringsIn(state.uiLanguage);
  document.documentElement.lang = strings.language;
  document.title = `${strings.brand}: ${strings.words.title}`;
  render(<MyWords {...state} {...actions} glossary={glossary} strings={strings} />, document.body);
});
