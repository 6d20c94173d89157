import { connect } from 'node:net';

export const HELLO = 'hello again';

/** Sends two lines to a server, each after the reply to the one before, and returns everything received. */
export function talk(port: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const client = connect(Number(port), '127.0.0.1', () => client.write('hello'));
    client.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      if (heard === 'hello') client.write(' again');
      if (heard === HELLO) client.end();
    });
    // The connection was refused or reset, so nothing more arrives.
    client.on('error', () => undefined).on('close', () => resolve(heard));
  });
}
