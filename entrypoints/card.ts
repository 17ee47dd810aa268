import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCard } from '../src/page/card-door.ts';
import { createCardSession } from '../src/page/session.tsx';

// What draws cards, for pages on which one is wanted.
export default defineUnlistedScript(() => offerCard(createCardSession));
