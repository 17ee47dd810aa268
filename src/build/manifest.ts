/** The manifest, apart from what WXT fills in from `entrypoints/`. Each permission's reason stands in README.md. */
import type { UserManifest } from 'wxt';

/** The browsers from which on everything used here exists (`caretPositionFromPoint`, the Highlight API). */
const LEAST_CHROMIUM = '128';
const LEAST_FIREFOX = '142.0';

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** None of these brings a warning at installation. */
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage'] as const;

/** Loopback pages only: no driver answers the browser's permission prompt, so tests are granted these at install. */
const TEST_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

/** The manifest as it is shipped, with the hosts of tests granted. */
export function manifestForTests<Shipped extends object>(
  shipped: Shipped,
): Shipped & { host_permissions: string[] } {
  return { ...shipped, host_permissions: TEST_HOSTS };
}

export function manifest(browser: string): UserManifest {
  return {
    name: 'Plainword',
    short_name: 'Plainword',
    // The texts that browsers and stores show stand in public/_locales.
    default_locale: 'en',
    description: '__MSG_description__',
    // Firefox shows its sidebar without a permission.
    permissions: [...PERMISSIONS, ...(browser === 'firefox' ? [] : ['sidePanel' as const])],
    optional_host_permissions: ['*://*/*'],
    incognito: 'spanning',
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    action: {
      default_title: 'Plainword',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png' },
    },
    icons: {
      16: 'icon/16.png',
      32: 'icon/32.png',
      48: 'icon/48.png',
      96: 'icon/96.png',
      128: 'icon/128.png',
    },
    omnibox: { keyword: 'pw' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
      'next-term': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_nextTerm__',
      },
      'previous-term': {
        suggested_key: { default: 'Alt+Shift+B' },
        description: '__MSG_previousTerm__',
      },
      'toggle-site': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_toggleSite__',
      },
      // Browsers suggest keys for four commands at most: this one has them when the reader gives them.
      'open-panel': { description: '__MSG_openPanel__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'plainword@plainword.invalid',
              strict_min_version: LEAST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: LEAST_CHROMIUM, externally_connectable: { ids: [] } }),
  };
}
