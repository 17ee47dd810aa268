// Answers a test's questions about the open card. Nothing of it is in the page but two events.
const open = (host) =>
  globalThis.chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot ?? null;

function card() {
  for (const host of document.querySelectorAll('div[popover=manual][translate=no]')) {
    const root = open(host);
    const dialog = root?.querySelector('[role=dialog]');
    if (dialog) return { host, root, dialog };
  }
  return undefined;
}

function box({ left, top, width, height }) {
  return { left, top, width, height };
}

/** Width in pixels of what shows focus. */
function outline(element) {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
}

/** Does an element hide a part of its words to the side? One that is there for screen readers alone may. */
function isClipped(element) {
  const { overflowX, clipPath } = getComputedStyle(element);
  return clipPath === 'none' && overflowX !== 'visible' && element.scrollWidth > element.clientWidth;
}

function selectedIn(root) {
  const selection = root.getSelection ? root.getSelection() : getSelection();
  return String(selection ?? '');
}

function describe() {
  const found = card();
  if (!found) return null;
  const { root, dialog } = found;
  const heading = root.getElementById(dialog.getAttribute('aria-labelledby'));
  return {
    title: heading?.textContent ?? '',
    html: root.innerHTML,
    text: dialog.innerText, // as a reader sees it, line by line
    lang: dialog.lang,
    isPinned: dialog.classList.contains('pinned'),
    box: box(dialog.getBoundingClientRect()),
    scheme: getComputedStyle(dialog).backgroundColor,
    direction: getComputedStyle(dialog).direction,
    border: Number.parseFloat(getComputedStyle(dialog).borderBlockStartWidth),
    fontSize: Number.parseFloat(getComputedStyle(dialog).fontSize),
    lineHeight: Number.parseFloat(getComputedStyle(dialog).lineHeight),
    isDrawer: dialog.closest('.drawer') !== null,
    status: [...root.children].find((each) => each.role === 'status')?.textContent ?? '',
    moving: root.getAnimations().length,
    ring: root.activeElement ? outline(root.activeElement) : 0,
    clipped: [dialog, ...dialog.querySelectorAll('*')]
      .filter(isClipped)
      .map((each) => each.className || each.localName),
    selected: selectedIn(root),
    hasFocus: root.activeElement !== null,
    focused: root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.textContent ?? '',
    controls: [...dialog.querySelectorAll('button, summary')].map((each) => ({
      label: each.getAttribute('aria-label') ?? each.textContent,
      box: box(each.getBoundingClientRect()),
    })),
  };
}

// Rules that a reader's own style sheet might bring into the card.
window.addEventListener('probe:style', ({ detail }) => {
  const style = document.createElement('style');
  style.textContent = detail;
  card()?.root.append(style);
});

window.addEventListener('probe:reveal', ({ detail }) => {
  const all = [...(card()?.dialog.querySelectorAll('button, summary') ?? [])];
  const named = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === detail);
  named?.scrollIntoView({ block: 'center', behavior: 'instant' });
});

window.addEventListener('probe:ask', () => {
  window.dispatchEvent(new CustomEvent('probe:answer', { detail: JSON.stringify(describe()) }));
});
