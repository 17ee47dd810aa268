import '../../src/ui/options.css';
import glossary from 'virtual:glossary/entries';
import { render } from 'preact';
import { watchOptions } from '../../src/browser/options-state.ts';
import { HEALTH_SITES } from '../../src/core/health-sites.ts';
import { Options } from '../../src/ui/options.tsx';
import { stringsIn } from '../../src/ui/strings.ts';

watchOptions((state, actions) => {
  const strings = stringsIn(state.language);
  document.documentElement.lang = strings.language;
  document.title = `${strings.brand}: ${strings.options.title}`;
  render(
    <Options {...state} {...actions} sites={HEALTH_SITES} glossary={glossary} strings={strings} />,
    document.body,
  );
});
