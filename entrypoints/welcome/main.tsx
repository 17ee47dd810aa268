import '../../src/ui/welcome.css';
import glossary from 'virtual:glossary/entries';
import packed from 'virtual:glossary/names';
import { render } from 'preact';
import { samplePage } from '../../src/browser/sample-page.ts';
import { HEALTH_SITES } from '../../src/core/health-sites.ts';
import { openNames } from '../../src/core/names.ts';
import { randomName } from '../../src/page/marks.ts';
import { startPage } from '../../src/page/page.ts';
import { createCardSession } from '../../src/page/session.tsx';
import { stringsIn } from '../../src/ui/strings.ts';
import { Welcome } from '../../src/ui/welcome.tsx';

const sample = samplePage(glossary, openNames(packed()), randomName());

sample.watch((state, actions) => {
  const strings = stringsIn(state.language);
  document.documentElement.lang = strings.language;
  document.title = `${strings.brand}: ${strings.welcome.title}`;
  render(
    <Welcome
      {...state}
      {...actions}
      sites={HEALTH_SITES}
      siteCount={HEALTH_SITES.length}
      strings={strings}
    />,
    document.body,
  );
});
startPage({ ...sample.pageActions, bringCard: async () => createCardSession }, new AbortController().signal);
