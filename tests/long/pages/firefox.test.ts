import { quickPages } from '../../e2e/trust/all-pages.ts';
import { comparePages } from '../../e2e/trust/compare.ts';
import { STEPS } from './steps.ts';

comparePages('firefox', quickPages(), STEPS);
