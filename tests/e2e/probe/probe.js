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
    hasFocus: root.activeElement !== null,
    focused: root.activeElement?.textContent ?? '',
    controls: [...dialog.querySelectorAll('button, summary')].map((each) => ({
      label: each.getAttribute('aria-label') ?? each.textContent,
      box: box(each.getBoundingClientRect()),
    })),
  };
}

window.addEventListener('probe:ask', () => {
  window.dispatchEvent(new CustomEvent('probe:answer', { detail: JSON.stringify(describe()) }));
});
