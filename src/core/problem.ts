/**
 * What can fail of what the reader did: `unsaved`, it could not be written; `refused`, the browser did not do it. Or of
 * what is to be shown: `unread`, what is kept could not be read.
 */
export type Problem = 'unsaved' | 'refused' | 'unread';
