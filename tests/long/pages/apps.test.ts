import { appPages } from '../../e2e/trust/app-pages.ts';
import { comparePages } from '../../e2e/trust/compare.ts';
import { STEPS } from './steps.ts';

comparePages('chromium', appPages(), STEPS);
