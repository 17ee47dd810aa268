/** Serves pages to the browsers on loopback: files of `tests/pages`, and pages given as text. */

import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

export interface PageServer {
  /** `http://127.0.0.1:1234` */
  origin: string;
  /** The same pages under a host that the extension was not granted. */
  foreignOrigin: string;
  /** Serves `body` at `path`; answers its address. */
  page(path: string, body: string, headers?: Record<string, string>): string;
  close(): Promise<void>;
}

export async function servePages(folder = 'tests/pages'): Promise<PageServer> {
  const given = new Map<string, { body: string; headers: Record<string, string> }>();
  const answer: RequestListener = async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const page = given.get(path);
    const type = TYPES[extname(path)] ?? 'text/html; charset=utf-8';
    if (page) return response.writeHead(200, { 'content-type': type, ...page.headers }).end(page.body);
    try {
      const file = await readFile(join(folder, normalize(path)));
      response.writeHead(200, { 'content-type': type }).end(file);
    } catch {
      // No such page: what a browser expects for a missing favicon, too.
      response.writeHead(404).end();
    }
  };
  const servers = [createServer(answer), createServer(answer)];
  const [own, foreign] = await Promise.all([
    listen(servers[0] as Server, '127.0.0.1'),
    listen(servers[1] as Server, '::1'),
  ]);
  const origin = `http://127.0.0.1:${own}`;
  return {
    origin,
    foreignOrigin: `http://[::1]:${foreign}`,
    page(path, body, headers = {}) {
      given.set(path, { body, headers });
      return origin + path;
    },
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** The port that a server got. */
function listen(server: Server, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port));
  });
}
