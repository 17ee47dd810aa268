/** Going from marked word to marked word by key. */
import { isSameSpot, linesOf, type Spot } from './spot.ts';

/** The spot after (1) or before (-1) the current one; without one, the nearest from the top of the screen on. */
export function stepFrom(spots: readonly Spot[], current: Spot | undefined, by: 1 | -1): Spot | undefined {
  const at = current ? spots.findIndex((each) => isSameSpot(each, current)) : -1;
  if (at >= 0) return spots[(at + by + spots.length) % spots.length];
  const firstBelow = spots.findIndex((each) => linesOf(each).some(({ bottom }) => bottom > 0));
  if (firstBelow < 0) return spots.at(by === 1 ? 0 : -1);
  return by === 1 ? spots[firstBelow] : spots.at(firstBelow - 1);
}

/** A step that was asked for before the page had been read. */
export interface StepWish {
  put(by: 1 | -1): void;
  isWaiting(): boolean;
  /** The step, once, unless it has waited too long. */
  take(): 1 | -1 | undefined;
}

export function createStepWish(): StepWish {
  let wish: { by: 1 | -1; at: number } | undefined;
  const isWaiting = () => wish !== undefined && performance.now() - wish.at < PATIENCE;
  return {
    put(by) {
      wish = { by, at: performance.now() };
    },
    isWaiting,
    take() {
      const by = isWaiting() ? wish?.by : undefined;
      wish = undefined;
      return by;
    },
  };
}

/** How long a step waits for the page to be read, in milliseconds; after that it would come out of nowhere. */
const PATIENCE = 3000;

/** Can any of it be seen without scrolling? */
export function isOnScreen(spot: Spot): boolean {
  return linesOf(spot).some(({ top, bottom }) => bottom > 0 && top < innerHeight);
}
