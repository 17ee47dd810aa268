/** Text that cannot be seen yet (a closed section, a tab of the page) and is to be marked once it can. */
import { holderOf } from './dom.ts';

/** Calls back when one of the added nodes' elements comes into view; no attribute of the page is watched for it. */
export function watchAppearing(onAppear: () => void, signal: AbortSignal): { add(node: Node): void } {
  const watched = new Set<Element>();
  const observer = new IntersectionObserver((records) => {
    for (const { isIntersecting, target, boundingClientRect } of records) {
      if (!isIntersecting || boundingClientRect.height === 0) continue;
      observer.unobserve(target);
      watched.delete(target);
      onAppear();
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    add(node) {
      const element = holderOf(node);
      if (!element || watched.has(element)) return;
      watched.add(element);
      observer.observe(element);
    },
  };
}
