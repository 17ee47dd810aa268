import { allPages } from '../e2e/trust/all-pages.ts';
import { comparePages } from '../e2e/trust/compare.ts';

for (const kind of ['chromium', 'firefox'] as const) comparePages(kind, allPages(), 100);
