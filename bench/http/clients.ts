// Clients for TLS, in the process of the benchmark: functions that make a request and wait for the answer.
import { once } from 'node:events';
import http2 from 'node:http2';
import https from 'node:https';

export interface Client {
  request: () => Promise<void>;
  close: () => void;
}

const CONNECTIONS = 20;

export function overHttps(port: string): Client {
  const agent = new https.Agent({ keepAlive: true, maxSockets: CONNECTIONS, rejectUnauthorized: false });
  const request = async (): Promise<void> => {
    const [response] = (await once(https.get({ host: '127.0.0.1', port, agent }), 'response')) as [
      NodeJS.ReadableStream,
    ];
    await once(response.resume(), 'end');
  };
  return { request, close: () => agent.destroy() };
}

/** The streams of a connection are concurrent. */
export function overHttp2(port: string): Client {
  const sessions = Array.from({ length: CONNECTIONS / 5 }, () =>
    http2.connect(`https://127.0.0.1:${port}`, { rejectUnauthorized: false }),
  );
  let next = 0;
  const request = async (): Promise<void> => {
    const stream = sessions[next++ % sessions.length]!.request({ ':path': '/' });
    await once(stream.resume(), 'end');
  };
  return { request, close: () => sessions.forEach((session) => session.destroy()) };
}

/** Makes so many requests, as many at a time as there are connections. */
export async function requests({ request }: Client, count: number): Promise<void> {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await request();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
}
