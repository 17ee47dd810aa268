import { comparePages } from '../../e2e/trust/compare.ts';
import { ODD_PAGES } from '../../e2e/trust/odd-pages.ts';
import { STEPS } from './steps.ts';

comparePages('chromium', ODD_PAGES, STEPS);
