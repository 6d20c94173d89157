import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { connectTo, inet, listeningSocket, localAddress, portOf } from '../support/sockets';
import { Client } from '../process/client';
import { alone, pair, type Difference, type Row } from './row';

const NUMBERS: Difference = { reason: 'Node has descriptors of its own', text: /^\d+(?= (connected|closed))/ };
const WOKEN: Difference = {
  reason: "Node sends something to a worker's event loop: its call is made again, with what is left of its time",
  sometimes: true,
  text: /^getsockopt\(\w+, SOL_SOCKET, SO_RCVTIMEO.*/,
};

const LINES = 'hello\na second line\n';

const root = process.getuid!() === 0;
function asRoot(): boolean {
  if (!root) console.warn('skipped: ping and the sniffer, for raw and packet sockets take root');
  return root;
}

/** A program that is server and client: what it prints first says that it is ready. */
function withItself(program: string, ...texts: string[]): Row {
  return {
    programs: [program],
    play: async (stage) => {
      const server = stage.start(program, 'server', stage.path('name'));
      await server.line();
      await stage.swapped.run(program, ['client', stage.path('name'), ...texts]);
      await stage.ended(server);
    },
  };
}

// A raw socket would have what the other cast is sent.
let turn = Promise.resolve();

export const table_b: Row[] = [
  ...['select_server', 'poll_server', 'epoll_server'].map((program) => ({
    ...pair({ program }, { program: 'echo_client', input: LINES }, / closed$/),
    differs: [NUMBERS],
  })),
  {
    programs: ['epoll_server', 'echo_client'],
    what: 'edge-triggered',
    differs: [NUMBERS],
    play: async (stage) => {
      const { server, port } = await stage.serve('epoll_server', '0', 'edge');
      const client = stage.start('echo_client', '127.0.0.1', port);
      // Whether it comes to EAGAIN before the next line is there would be a matter of speed.
      for (const line of ['hello', 'a second line']) {
        client.type(`${line}\n`);
        expect(await client.line()).toBe(line);
        await stage.waiting(server, 'epoll_wait');
      }
      client.end();
      await stage.ended(client);
      await stage.line(server, / closed$/);
      await stage.interrupt(server);
    },
  },
  alone('credentials'),
  {
    programs: ['pass_fd'],
    play: async (stage) => {
      const path = stage.path('socket');
      const receiver = stage.start('pass_fd', 'receive', path);
      await receiver.line();
      await stage.swapped.run('pass_fd', ['send', path, __filename]);
      await stage.ended(receiver);
    },
  },
  // Of a stream one read may have two writes.
  withItself('unix_stream', 'hello'),
  withItself('unix_dgram', 'hello', 'world'),
  withItself('unix_seqpacket', 'hello', 'more than sixteen bytes', 'bye'),
  withItself('unix_abstract', 'hello'),
  {
    programs: ['chat_server'],
    play: async (stage) => {
      const { server, port } = await stage.serve('chat_server', '0');
      const one = new Client(port);
      await server.line();
      const two = new Client(port);
      await one.hears('* 2 joined');
      await stage.waiting(server, 'poll');
      one.socket.write('hello\n');
      await two.hears('1: hello');
      await stage.waiting(server, 'poll');
      one.socket.end('not a line');
      await two.hears('* 1 left');
      await stage.interrupt(server);
    },
  },
  {
    programs: ['worker_server', 'echo_client'],
    differs: [NUMBERS, WOKEN],
    play: async (stage) => {
      const { server, port } = await stage.serve('worker_server', '0');
      for (const input of ['hello\n', 'from another\n']) {
        await stage.run('echo_client', ['127.0.0.1', port], input);
        await stage.line(server, / closed$/);
      }
      await stage.interrupt(server);
    },
  },
  {
    programs: ['connect_timeout', 'echo_server'],
    play: async (stage) => {
      const { server, port } = await stage.serve('echo_server', '0');
      await stage.run('connect_timeout', ['127.0.0.1', port, '10000']);
      await stage.line(server, / closed /);
      await stage.interrupt(server);
    },
  },
  {
    programs: ['connect_timeout'],
    what: 'with nobody who answers',
    play: async (stage) => {
      const full = listeningSocket(inet(), 0);
      connectTo(full);
      const one = stage.start('connect_timeout', '127.0.0.1', String(portOf(localAddress(full))), '200');
      expect(await one.ended).toEqual({ code: 1, signal: null });
    },
  },
  {
    programs: ['http_server'],
    differs: [{ reason: 'the time of day', sometimes: true, text: /(?<=\\nDate: )[^\\]*/ }],
    play: async (stage) => {
      writeFileSync(stage.path('index.html'), 'It works\n');
      const { server, port } = await stage.serve('http_server', '0', stage.path('.'));
      const dial = (): Socket => connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
      const polite = dial();
      for (const path of ['/', '/nothing', '/../passwd']) {
        await stage.waiting(server, 'poll');
        polite.write(`GET ${path} HTTP/1.1\r\nHost: here\r\n\r\n`);
        await stage.line(server, / GET /);
      }
      await stage.waiting(server, 'poll');
      // It has closed the connection when its own end comes.
      expect(await text(polite.end())).toContain('\r\n\r\nIt works\nHTTP');
      const bad = dial();
      bad.write('nonsense\r\n\r\n');
      await once(bad.resume(), 'end');
      await stage.waiting(server, 'poll');
      await stage.interrupt(server);
      bad.destroy();
    },
  },
  {
    programs: ['ping'],
    able: asRoot,
    differs: [
      { reason: 'the numbers of the process and of the packets', text: /"(?:[^"\\]|\\.)*?(?=a{56}")/ },
      {
        reason: 'what comes to all raw sockets, too',
        sometimes: true,
        text: /^recvfrom\(.*_addr\("(?!127\.0\.77\.7")[\d.]+"\).*/,
      },
      { reason: 'the time of the answer', sometimes: true, text: /(?<=time=)\d+\.\d+/ },
    ],
    play: (stage) => (turn = turn.then(async () => void (await stage.run('ping', ['127.0.77.7', '1'])))),
  },
  {
    programs: ['sniffer', 'echo_server', 'echo_client'],
    able: asRoot,
    differs: [
      { reason: 'the packets', text: /(?<=^recvfrom\(SOCKET1, )"E.*"(?=, 65536)/ },
      { reason: 'sequence numbers', text: /(?<=(seq|ack)=)\d+/g },
    ],
    play: async (stage) => {
      const { server, port } = await stage.serve('echo_server', '0');
      const sniffer = stage.start('sniffer', port);
      await sniffer.line();
      await stage.run('echo_client', ['127.0.0.1', port], 'hello\n');
      await stage.ended(sniffer);
      await stage.line(server, / closed /);
      await stage.interrupt(server);
    },
  },
  {
    ...alone('netstat'),
    differs: [{ reason: 'all sockets of this host', sometimes: true, text: /^tcp.*|^recvfrom\(.*/ }],
  },
];
