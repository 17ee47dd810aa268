import { watchPopup } from '../../src/browser/popup-state.ts';
import { showGlossary } from './show-glossary.tsx';

showGlossary(watchPopup);
