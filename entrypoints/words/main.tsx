import '../../src/ui/my-words.css';
import glossary from 'virtual:glossary/entries';
import { render } from 'preact';
import { watchMyWords } from '../../src/browser/words-state.ts';
import { MyWords } from '../../src/ui/my-words.tsx';
import { stringsIn } from '../../src/ui/strings.ts';

watchMyWords((state, actions) =>
  render(
    <MyWords {...state} {...actions} glossary={glossary} strings={stringsIn(state.language)} />,
    document.body,
  ),
);
