import { connect } from 'node:net';

export const HELLO = 'hello again';

/** Says two things to a server, each when it has heard the one before, and ends; what it heard. */
export function talk(port: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const client = connect(Number(port), '127.0.0.1', () => client.write('hello'));
    client.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      if (heard === 'hello') client.write(' again');
      if (heard === HELLO) client.end();
    });
    // Refused or reset: it has heard nothing more.
    client.on('error', () => undefined).on('close', () => resolve(heard));
  });
}
