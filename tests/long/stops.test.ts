import { beforeAll, expect, it } from 'vitest';
import { dice } from '../dice.ts';
import { inBothBrowsers } from '../e2e/both.ts';
import { stopWorker } from '../e2e/trust/life.ts';
import { momentsIn } from '../e2e/trust/stops.ts';
import { arrange, firstAnswer, type Reader, startReading } from '../e2e/trust/way.ts';

const SEED = Number(process.env.SEED ?? 1);
const ROUNDS = 10;

/** By then a worker has answered, in milliseconds. */
const ANSWERED = 250;

// In `npm test` the worker is stopped before a step; here while it is about it, at ten different moments.
inBothBrowsers('a worker that is stopped while it works', (stage) => {
  const random = dice(SEED);
  let reader: Reader;
  beforeAll(async () => {
    console.log(`SEED=${SEED}`);
    reader = await startReading(stage);
  });

  it.each(momentsIn(stage.kind))(`$name is not missed, ${ROUNDS} times`, async (moment) => {
    const missed: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      await reader.page.goto(reader.address);
      await reader.page.bringToFront();
      await arrange(reader, moment.given);
      await moment.before?.(reader);
      const after = Math.round(random() * ANSWERED);
      const stopped = wait(after).then(() => stopWorker(stage.session));
      await moment.act(reader);
      await stopped;
      // Whatever happens next starts the worker again: here a question from elsewhere.
      await firstAnswer(reader);
      try {
        await moment.see(reader);
      } catch (error) {
        missed.push(`${moment.name}, stopped after ${after} ms: ${String(error)}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('answers its first question at once', async () => {
    const times: number[] = [];
    for (let i = 0; i < 20; i += 1) {
      await stopWorker(stage.session);
      times.push(Math.round(await firstAnswer(reader)));
    }
    console.log(`first answer of a stopped worker in ${stage.kind}, ms: ${times.join(', ')}`);
    expect(Math.min(...times)).toBeLessThan(300);
  });
});

/** The only wait by the clock: the moment at which the worker is stopped is what is tried out. */
function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
