/** What draws cards, which comes when a first card is wanted, perhaps later than the wish is over. */
import type { CardSession } from './session.tsx';

export interface LateSession {
  /** The session, once it is there. */
  now(): CardSession | undefined;
  /** A card may be wanted soon. */
  expect(): void;
  /** Opens a card as soon as it can. Answers as the session does, and false where that cannot be had. */
  open(...wish: Parameters<CardSession['open']>): Promise<boolean>;
  /** Closes the open card, and lets go of the wish that still waits. */
  close(): void;
}

/** `bring` is called at the first wish; again at the next one where it brought nothing. */
export function createLateSession(bring: () => Promise<CardSession | undefined>): LateSession {
  let session: CardSession | undefined;
  let coming: Promise<void> | undefined;
  /** Which wish is the last. */
  let turn = 0;

  const come = async () => {
    session = await bring();
    coming = undefined;
  };
  const expect = () => {
    if (!session) coming ??= come();
  };
  return {
    now: () => session,
    expect,
    async open(...wish) {
      turn += 1;
      const mine = turn;
      expect();
      await coming;
      return mine !== turn || (session?.open(...wish) ?? false);
    },
    close() {
      turn += 1;
      session?.close();
    },
  };
}
