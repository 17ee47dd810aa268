import glossary from 'virtual:glossary/entries';
import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '../src/browser/worker.ts';

export default defineBackground(() => startWorker(glossary));
