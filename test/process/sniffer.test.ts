import { AF_INET, connect } from 'bsd-sockets';
import {
  connectTo,
  inet,
  setCloseOnExec,
  listeningSocket,
  localAddress,
  refusingAddress,
  openSocket,
  portOf,
} from '../support/sockets';
import { languages, expectOutput, startExample, type Language, type RunningProgram } from '../support/running-program';

const root = process.getuid!() === 0;
if (!root) console.warn('skipped: the sniffer, for packet sockets take root');
const rootTest = root ? test : test.skip;

async function sniff(language: Language, port: number): Promise<RunningProgram> {
  setCloseOnExec();
  const sniffer = startExample(language, 'sniffer', String(port));
  expect(await sniffer.line()).toBe(`waiting for a connection to port ${port} on lo`);
  return sniffer;
}

describe.each(languages)('%s', (language) => {
  rootTest('shows the three packets of a handshake', async () => {
    const server = listeningSocket();
    const port = portOf(localAddress(server));
    const sniffer = await sniff(language, port);
    connectTo(listeningSocket());
    const client = portOf(localAddress(connectTo(server)));
    const [, syn, syn_ack, ack, last, ...rest] = (await expectOutput(sniffer)).split('\n');
    const [, x] = /seq=(\d+)$/.exec(syn!)!;
    const [, y] = / seq=(\d+) /.exec(syn_ack!)!;
    const next = (seq: string | undefined): number => (Number(seq) + 1) % 2 ** 32;
    const to = `127.0.0.1:${client} > 127.0.0.1:${port}`;
    expect(syn).toBe(`${to} SYN seq=${x}`);
    expect(syn_ack).toBe(`127.0.0.1:${port} > 127.0.0.1:${client} SYN ACK seq=${y} ack=${next(x)}`);
    expect(ack).toBe(`${to} ACK seq=${next(x)} ack=${next(y)}`);
    expect([last, ...rest]).toEqual(['established', '']);
  });

  rootTest('shows a SYN and a reset if the port is closed', async () => {
    const port = portOf(refusingAddress());
    const sniffer = await sniff(language, port);
    expect(connect(openSocket(AF_INET), ...inet(port))).toFailWithErrno('ECONNREFUSED');
    const [, syn, reset, ...rest] = (await expectOutput(sniffer)).split('\n');
    expect(syn).toMatch(/ SYN seq=\d+$/);
    expect(reset).toMatch(/ RST ACK seq=0 ack=\d+$/);
    expect(rest).toEqual(['refused', '']);
  });

  rootTest('reports an unknown interface', async () => {
    const one = startExample(language, 'sniffer', '1', 'none');
    expect(await one.ended).toEqual({ code: 1, signal: null });
    expect(one.stderr).toBe('none: No such device\n');
  });
});
