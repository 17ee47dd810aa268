import type { Problem } from '../core/problem.ts';
import type { Density } from '../core/settings.ts';
import type { Choice } from '../core/site-state.ts';
import { CARD_EN } from './strings-card.ts';

/** What did not work, on each page of Plainword's own. */
export const PROBLEMS_EN: Readonly<Record<Problem, string>> = {
  unsaved: CARD_EN.unsaved,
  refused: 'The browser did not do this. Please try again.',
  unread: 'Plainword cannot read what you saved just now. Please close this page and open it again.',
};

/** The three ways to run, on the welcome page and in the settings. */
export interface ChoiceStrings {
  title: string;
  options: Record<Choice, { name: string; text: string }>;
  recommended: string;
  chosen: string;
  showSites(count: number): string;
}

export interface WelcomeStrings {
  title: string;
  whatItIs: string;
  tryIt: string;
  tryItHint: string;
  sample: string;
  chooseHint: string;
  keys: string;
  cardKeys: readonly { keys: string; does: string }[];
  keysHint: string;
  /** What the key for the toolbar button does. */
  opens: string;
  privacy: string;
  privacyText: string;
  notAdvice: string;
  notAdviceText: string;
}

export interface OptionsStrings {
  title: string;
  where: string;
  addedSites: string;
  noAddedSites: string;
  forget: string;
  forgetSite(site: string): string;
  offSites: string;
  noOffSites: string;
  turnOn: string;
  turnSiteOn(site: string): string;
  pause: string;
  pauseHint: string;
  marks: string;
  densityLabel: string;
  densities: Record<Density, string>;
  delayLabel: string;
  delays: readonly { delay: number; name: string }[];
  languageLabel: string;
  languageText: string;
  words: string;
  privacy: string;
  privacyText: string;
  erase: string;
  eraseQuestion: string;
  eraseYes: string;
  eraseNo: string;
  erased: string;
  notErased: string;
  /** All there is in a private window, and the way out of it. */
  isPrivate: string;
  openOrdinary: string;
}

export const CHOICE_EN: ChoiceStrings = {
  title: 'Where should Plainword run?',
  options: {
    'health-sites': {
      name: 'On well-known health sites, and sites I add',
      text: 'Your browser asks once. You can add or remove a site at any time.',
    },
    'every-site': {
      name: 'On every site',
      text: 'Also in patient portals, news and forums. Your browser asks once.',
    },
    click: {
      name: 'Only when I click',
      text: 'Nothing runs until you press the Plainword button on a page.',
    },
  },
  recommended: 'Recommended',
  chosen: 'Chosen',
  showSites: (count) => `See the ${count} health sites`,
};

export const WELCOME_EN: WelcomeStrings = {
  title: 'Hard cancer words, in plain words',
  whatItIs:
    'Plainword underlines cancer words on the pages you read. Rest on one, or tap it, and a small card says what it means.',
  tryIt: 'Try it here',
  tryItHint: 'Rest your pointer on an underlined word, or tap it.',
  sample:
    'Maria has triple-negative breast cancer (TNBC). Before surgery, her oncologist suggested pembrolizumab, a checkpoint inhibitor, together with chemotherapy. A biopsy had already been tested for PD-L1. After the third infusion she had a dry cough. Her nurse asked her to come in that same day, because pneumonitis can start quietly. A CT scan showed mild swelling in one lung. The team paused her treatment and gave her a steroid, and her breathing got better. After surgery, the pathology report said what everyone had hoped to read: a pathologic complete response.',
  chooseHint: 'You can change this later in the settings.',
  keys: 'With the keyboard',
  cardKeys: [
    { keys: 'Tab', does: 'moves through the buttons of an open card' },
    { keys: 'Enter', does: 'presses the button you are on' },
    { keys: 'Esc', does: 'closes the card and takes you back to the page' },
  ],
  keysHint: 'Your browser’s page for extension shortcuts can change the keys that step through words.',
  opens: 'Open Plainword',
  privacy: 'What you read stays with you',
  privacyText:
    'Plainword works without the internet. It sends nothing to anyone, counts nothing, and does not change the pages you read. Your settings stay in this browser. In a private window it keeps nothing.',
  notAdvice: 'This is not medical advice',
  notAdviceText:
    'Plainword tells you what words mean. It does not know you or your health. No clinician has reviewed its words yet. For anything about your own care, ask your care team.',
};

export const OPTIONS_EN: OptionsStrings = {
  title: 'Settings',
  where: 'Where it runs',
  addedSites: 'Sites you added',
  noAddedSites: 'None yet. Open Plainword on a site to add it.',
  forget: 'Remove',
  forgetSite: (site) => `Remove ${site} from the sites you added`,
  offSites: 'Sites where you turned it off',
  noOffSites: 'None.',
  turnOn: 'Turn on again',
  turnSiteOn: (site) => `Turn on again for ${site}`,
  pause: 'Pause everywhere',
  pauseHint: 'No words are underlined anywhere until you turn this off.',
  marks: 'Words and cards',
  densityLabel: 'Which mentions of a word are underlined?',
  densities: {
    section: 'The first in each part of the page',
    every: 'Every one',
    page: 'Only the first on the page',
  },
  delayLabel: 'How soon does a card open when you rest on a word?',
  delays: [
    { delay: 0, name: 'At once' },
    { delay: 300, name: 'After a short rest (0.3 seconds)' },
    { delay: 700, name: 'After a longer rest (0.7 seconds)' },
    { delay: 1500, name: 'After a long rest (1.5 seconds)' },
  ],
  languageLabel: 'Which language should Plainword speak?',
  languageText: 'For buttons and labels. The explanations are in English, for now.',
  words: 'Your words',
  privacy: 'Your privacy',
  privacyText:
    'Everything on this page is kept in this browser only. It is never sent anywhere, and not copied to your other devices.',
  erase: 'Erase everything',
  eraseQuestion: 'Erase all settings, sites and words? This cannot be undone.',
  eraseYes: 'Yes, erase everything',
  eraseNo: 'No, keep them',
  erased: 'Everything was erased.',
  notErased: 'Not everything could be erased. Please try again.',
  isPrivate:
    'In a private window Plainword keeps nothing, so nothing can be changed here. Open the settings in an ordinary window.',
  openOrdinary: 'Open in an ordinary window',
};
