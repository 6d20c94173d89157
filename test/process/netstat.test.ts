import { execFileSync } from 'node:child_process';
import { SHUT_WR, SIOCOUTQ, check, close, int, ioctl, shutdown, write } from 'bsd-sockets';
import {
  accepted,
  connected,
  inet,
  inet6,
  keepFromChildren,
  listener,
  local,
  portOf,
  release,
  until,
  type Address,
} from '../helpers';
import { has, languages, output, start } from './running';

const withSs = has('ss', ['-V'], /iproute2/) ? test : test.skip;

type Rows = string[][];
const rows = (text: string): Rows => text.split('\n').map((line) => line.trim().split(/\s+/));
const sorted = (table: Rows): string[] => table.map((row) => row.join(' ')).sort();

/** What `ss` knows, in the words of netstat. */
function ss(port: number): Rows {
  const filter = `sport = :${port} or dport = :${port}`;
  const table = rows(execFileSync('ss', ['-tanH', filter], { encoding: 'utf8' }).trim());
  return table.map(([state, rqueue, wqueue, here, there]) => {
    const name = state!.replace('ESTAB', 'ESTABLISHED').replace('WAIT-', 'WAIT').replaceAll('-', '_');
    return [rqueue!, wqueue!, here!.replace(/[[\]]/g, ''), there!.replace(/[[\]]/g, ''), name];
  });
}

/** A listener on a port that no connection of another test, closed by now, is remembered with. */
function unheardOf(address: Address): number {
  let server: number;
  do server = listener(address, 7);
  while (ss(portOf(local(server))).length > 1);
  return server;
}

/** Sockets in many states, and the port that one end of each has. */
function sockets(address: Address): number {
  const server = unheardOf(address);
  const port = portOf(local(server));
  const connection = (): [client: number, peer: number] => [connected(server), accepted(server)];

  const [unread] = connection();
  expect(write(unread, 'hello', 5)).toGive(5);
  const unacknowledged = int();
  until(() => check('ioctl', ioctl(unread, SIOCOUTQ, unacknowledged)) === 0 && unacknowledged[0] === 0);

  const [half] = connection();
  expect(shutdown(half, SHUT_WR)).toGive(0);

  for (const end of connection()) expect(close(release(end))).toGive(0);
  connected(server); // nobody accepts it
  keepFromChildren();
  return port;
}

describe.each([
  ['tcp', inet],
  ['tcp6', inet6],
])('%s', (proto, address) => {
  withSs.each(languages.flatMap((language) => [[language], [language, 'proc']] as const))('%s %s', async (...how) => {
    const [language, flag] = how;
    const port = sockets(address());
    const known = ss(port);
    const states = ['CLOSE_WAIT', 'ESTABLISHED', 'ESTABLISHED', 'ESTABLISHED', 'ESTABLISHED'];
    expect(known.map((row) => row[4]).sort()).toEqual([...states, 'FIN_WAIT2', 'LISTEN', 'TIME_WAIT']);
    expect(known).toContainEqual([
      '1',
      '7',
      `${proto === 'tcp' ? '127.0.0.1' : '::1'}:${port}`,
      expect.anything(),
      'LISTEN',
    ]);

    const [heading, ...all] = rows(await output(start(language, 'netstat', ...(flag === undefined ? [] : [flag]))));
    expect(heading!.join(' ')).toBe('Proto Recv-Q Send-Q Local Address Foreign Address State');
    const ours = all.filter((row) => row.slice(3, 5).some((end) => end.endsWith(`:${port}`)));
    // Only netlink knows the backlog.
    const expected = known.map((row) => (flag === 'proc' && row[4] === 'LISTEN' ? row.with(1, '0') : row));
    expect(sorted(ours)).toEqual(sorted(expected.map((row) => [proto, ...row])));
  });
});
