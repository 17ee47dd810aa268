import { comparePages } from '../../e2e/trust/compare.ts';
import { editorPages } from '../../e2e/trust/editor-pages.ts';
import { STEPS } from './steps.ts';

comparePages('chromium', editorPages(), STEPS);
