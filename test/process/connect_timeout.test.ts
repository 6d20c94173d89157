import {
  connectTo,
  inet,
  setCloseOnExec,
  listeningSocket,
  localAddress,
  refusingAddress,
  portOf,
} from '../support/sockets';
import { languages, startExample, type RunningProgram } from '../support/running-program';

const UNDER_WAY = 'EINPROGRESS: the SYN is on its way\n';

describe.each(languages)('%s', (language) => {
  function connecting(server: number, milliseconds: string): RunningProgram {
    setCloseOnExec();
    return startExample(language, 'connect_timeout', '127.0.0.1', String(portOf(localAddress(server))), milliseconds);
  }

  test('connects', async () => {
    const one = connecting(listeningSocket(), '10000');
    expect(await one.ended).toEqual({ code: 0, signal: null });
    expect([one.stdout, one.stderr]).toEqual([`${UNDER_WAY}connected\n`, '']);
  });

  test('reports the refusal that SO_ERROR returns', async () => {
    const one = startExample(language, 'connect_timeout', '127.0.0.1', String(portOf(refusingAddress())), '10000');
    expect(await one.ended).toEqual({ code: 1, signal: null });
    expect([one.stdout, one.stderr]).toEqual([UNDER_WAY, 'connect: Connection refused\n']);
  });

  test('gives up if the queue is full and Linux drops the SYN', async () => {
    const full = listeningSocket(inet(), 0);
    connectTo(full);
    const one = connecting(full, '200');
    expect(await one.ended).toEqual({ code: 1, signal: null });
    expect([one.stdout, one.stderr]).toEqual([UNDER_WAY, 'connect: Connection timed out\n']);
  });

  test('rejects a name in place of an address', async () => {
    const one = startExample(language, 'connect_timeout', 'no.such.host', '1', '1');
    expect(await one.ended).toEqual({ code: 1, signal: null });
    expect(one.stderr).toBe('no.such.host is not an address\n');
  });
});
