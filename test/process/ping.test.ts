import { inNetns } from '../support/network-namespace';
import {
  exampleCommand,
  languages,
  run,
  startExample,
  type Language,
  type RunningProgram,
} from '../support/running-program';

const root = process.getuid!() === 0;
if (!root) console.warn('skipped: ping, for raw sockets take root');
const rootTest = root ? test : test.skip;

/** Runs in a new network namespace where the setting is `on`. */
function isolated(language: Language, setting: string, on: string, ...args: string[]): RunningProgram {
  const settings = `echo ${on} >/proc/sys/net/ipv4/${setting}`;
  const [program, ...rest] = inNetns([...exampleCommand(language, 'ping'), ...args], settings);
  return run(program, rest);
}

describe.each(languages)('%s', (language) => {
  rootTest('receives a reply from 127.0.0.1', async () => {
    const one = startExample(language, 'ping', '127.0.0.1', '2');
    expect(await one.ended).toEqual({ code: 0, signal: null });
    expect(one.stderr).toBe('');
    expect(one.stdout.replace(/(?<=time=)\d+\.\d{3}/g, 'TIME').split('\n')).toEqual([
      '64 bytes from 127.0.0.1: seq=1 ttl=64 time=TIME ms',
      '64 bytes from 127.0.0.1: seq=2 ttl=64 time=TIME ms',
      '2 sent, 2 received',
      '',
    ]);
  });

  rootTest('prints the time to live of the reply', async () => {
    const one = isolated(language, 'ip_default_ttl', '33', '127.0.0.1', '1');
    expect(await one.ended).toEqual({ code: 0, signal: null });
    expect(one.stdout).toMatch(/^64 bytes from 127\.0\.0\.1: seq=1 ttl=33 time=/);
  });

  rootTest('reports that there is no reply', async () => {
    const one = isolated(language, 'icmp_echo_ignore_all', '1', '127.0.0.1', '1');
    expect(await one.ended).toEqual({ code: 1, signal: null });
    expect([one.stdout, one.stderr]).toEqual(['no answer to seq=1\n1 sent, 0 received\n', '']);
  });

  rootTest('reports an unreachable destination', async () => {
    const one = isolated(language, 'icmp_echo_ignore_all', '0', '192.0.2.1', '1');
    expect(await one.ended).toEqual({ code: 1, signal: null });
    expect([one.stdout, one.stderr]).toEqual(['', 'sendto: Network is unreachable\n']);
  });

  test('rejects a name in place of an address', async () => {
    const one = startExample(language, 'ping', 'no.such.host');
    expect(await one.ended).toEqual({ code: 1, signal: null });
    expect(one.stderr).toBe('no.such.host is not an address\n');
  });
});
