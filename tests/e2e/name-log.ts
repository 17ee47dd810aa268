/** Which names a browser asked the network for, by the record of its own resolver: requests alone would not show it. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from './browsers.ts';

export interface NameLog {
  /** What makes the browser write it: command line and environment. */
  args: string[];
  env: Record<string, string>;
  /** The names, each once, read and thrown away; to be called when the browser is closed. */
  take(): Promise<string[]>;
}

export async function keepNameLog(kind: BrowserKind): Promise<NameLog> {
  const folder = await mkdtemp(join(tmpdir(), 'plainword-names-'));
  const file = join(folder, 'log');
  return {
    args: kind === 'chromium' ? [`--log-net-log=${file}`] : [],
    env: kind === 'firefox' ? { MOZ_LOG: 'nsHostResolver:5', MOZ_LOG_FILE: file } : {},
    async take() {
      // Firefox writes one file a process.
      const texts = await Promise.all(
        (await readdir(folder)).map((each) => readFile(join(folder, each), 'utf8')),
      );
      await rm(folder, { recursive: true });
      const names = texts.flatMap(kind === 'chromium' ? namesInNetLog : namesInMozLog);
      return [...new Set(names)].sort();
    },
  };
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { host?: string; hostname?: string } }[];
}

function namesInNetLog(text: string): string[] {
  const { constants, events } = JSON.parse(text) as NetLog;
  const ofNames = new Set(
    Object.entries(constants.logEventTypes).flatMap(([name, type]) =>
      /^(?:HOST_RESOLVER|DNS)_/.test(name) ? [type] : [],
    ),
  );
  return events.flatMap(({ type, params }) => {
    const asked = ofNames.has(type) ? (params?.host ?? params?.hostname) : undefined;
    return asked ? [asked.replace(/^\w+:\/\//, '').replace(/:\d+$/, '')] : [];
  });
}

function namesInMozLog(text: string): string[] {
  return [...text.matchAll(/Resolving host \[([^\]]+)\]/g)].map(([, name]) => name as string);
}
