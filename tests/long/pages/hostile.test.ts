import { comparePages } from '../../e2e/trust/compare.ts';
import { HOSTILE_PAGES } from '../../e2e/trust/hostile-pages.ts';
import { STEPS } from './steps.ts';

comparePages('chromium', HOSTILE_PAGES, STEPS);
