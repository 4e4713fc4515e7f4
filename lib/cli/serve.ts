import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { UserError } from '@/lib/model/user-error';

const MOST_PORTS = 20;
/** Files whose name carries their content never change. */
const HASHED = /-[0-9a-f]{12}\.(parquet|json|csv)$|\/_next\/static\//;

/** Serves a folder on this machine alone; answers the address. A taken port is said and the next one tried. */
export async function serve(folder: string, port: number, say: (message: string) => void): Promise<string> {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UserError(`--port: "${port}" is not a port from 1 to 65535`);
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
    },
  });
  for (let candidate = port; candidate < port + MOST_PORTS; candidate++) {
    const server = createServer((request, response) => {
      files(request, response, () => void notFound(folder, response));
    });
    if (await listens(server, candidate)) return `http://localhost:${candidate}`;
    say(`port ${candidate} is taken, trying ${candidate + 1}`);
  }
  throw new UserError(`ports ${port} to ${port + MOST_PORTS - 1} are all taken; name another with --port`);
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'not found');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
}
