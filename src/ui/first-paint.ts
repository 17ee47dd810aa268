/** A page that nobody looks at is never painted: then what waits goes on after so many milliseconds. */
const PATIENCE = 400;

/** Calls back once the page's first paint is on the screen, so that what comes then does not hold it up. */
export function afterFirstPaint(callBack: () => void): void {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    observer.disconnect();
    clearTimeout(clock);
    callBack();
  };
  const observer = new PerformanceObserver(end);
  observer.observe({ type: 'paint', buffered: true });
  clock = setTimeout(end, PATIENCE);
}
