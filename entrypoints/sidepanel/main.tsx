import { watchPanel } from '../../src/browser/popup-state.ts';
import { showGlossary } from '../popup/show-glossary.tsx';

showGlossary(watchPanel);
