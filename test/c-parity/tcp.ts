// The scenarios of the examples that use TCP.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { LineClient } from '../support/line-client';
import { connectTo, inet, listeningSocket, localAddress, portOf } from '../support/sockets';
import { PORT, runsAlone, serverAndClient, type Difference, type Scenario } from './scenario';

const DESCRIPTORS: Difference = {
  reason: 'Node has descriptors of its own, so the numbers differ',
  text: /^\d+(?= (connected|closed))/,
};
const RESTARTED: Difference = {
  reason: "Node wakes the worker's event loop: the call is restarted with the remaining time",
  sometimes: true,
  text: /^getsockopt\(\w+, SOL_SOCKET, SO_RCVTIMEO.*/,
};

const LINES = 'hello\na second line\n';

export const tcpScenarios: Scenario[] = [
  serverAndClient({ program: 'server' }, { program: 'client' }),
  {
    programs: ['echo_server', 'echo_client'],
    steps: async (execution) => {
      const { server, port } = await execution.startServer('echo_server', '0');
      for (const input of ['hello\na second line\n\nquit\nnot sent\n', `${'x'.repeat(1000)}\n`]) {
        await execution.run('echo_client', ['127.0.0.1', port], input);
        await execution.line(server, / closed /);
      }
      await execution.interrupt(server);
    },
  },
  {
    ...runsAlone('partial_write'),
    retryReason: 'a delayed ACK takes up to 40 ms, and a zero-window probe up to 200 ms',
  },
  {
    programs: ['file_server', 'file_client'],
    steps: async (execution) => {
      const { server, port } = await execution.startServer('file_server', '0');
      const path = execution.path('file');
      // Shorter than the client's buffer: how many reads two writes take would depend on speed.
      for (const text of ['a file\n'.repeat(500), '']) {
        writeFileSync(path, text);
        await execution.run('file_client', ['127.0.0.1', port, path]);
        await execution.line(server, /^received /);
      }
      await execution.blockedIn(server, 'accept');
      await execution.interrupt(server);
    },
  },
  runsAlone('getaddrinfo', ['localhost', '80']),
  // The name resolves to ::1, which refuses the connection, and 127.0.0.1.
  serverAndClient({ program: 'echo_server' }, { program: 'connect_by_name', args: ['', PORT] }, / closed /),
  runsAlone('socket_options'),
  runsAlone('oob'),
  ...['select_server', 'poll_server', 'epoll_server'].map((program) => ({
    ...serverAndClient({ program }, { program: 'echo_client', input: LINES }, / closed$/),
    differs: [DESCRIPTORS],
  })),
  {
    programs: ['epoll_server', 'echo_client'],
    variant: 'edge-triggered',
    differs: [DESCRIPTORS],
    steps: async (execution) => {
      const { server, port } = await execution.startServer('epoll_server', '0', 'edge');
      const client = execution.start('echo_client', '127.0.0.1', port);
      // Whether the server sees EAGAIN before the next line arrives would depend on speed.
      for (const line of ['hello', 'a second line']) {
        client.type(`${line}\n`);
        expect(await client.line()).toBe(line);
        await execution.blockedIn(server, 'epoll_wait');
      }
      client.end();
      await execution.expectSuccess(client);
      await execution.line(server, / closed$/);
      await execution.interrupt(server);
    },
  },
  {
    programs: ['chat_server'],
    steps: async (execution) => {
      const { server, port } = await execution.startServer('chat_server', '0');
      const one = new LineClient(port);
      await server.line();
      const two = new LineClient(port);
      await one.expectLines('* 2 joined');
      await execution.blockedIn(server, 'poll');
      one.socket.write('hello\n');
      await two.expectLines('1: hello');
      await execution.blockedIn(server, 'poll');
      one.socket.end('not a line');
      await two.expectLines('* 1 left');
      await execution.interrupt(server);
    },
  },
  {
    programs: ['worker_server', 'echo_client'],
    differs: [DESCRIPTORS, RESTARTED],
    steps: async (execution) => {
      const { server, port } = await execution.startServer('worker_server', '0');
      for (const input of ['hello\n', 'from another\n']) {
        await execution.run('echo_client', ['127.0.0.1', port], input);
        await execution.line(server, / closed$/);
      }
      await execution.interrupt(server);
    },
  },
  {
    programs: ['connect_timeout', 'echo_server'],
    steps: async (execution) => {
      const { server, port } = await execution.startServer('echo_server', '0');
      await execution.run('connect_timeout', ['127.0.0.1', port, '10000']);
      await execution.line(server, / closed /);
      await execution.interrupt(server);
    },
  },
  {
    programs: ['connect_timeout'],
    variant: 'with a server that does not answer',
    steps: async (execution) => {
      const full = listeningSocket(inet(), 0);
      connectTo(full);
      const one = execution.start('connect_timeout', '127.0.0.1', String(portOf(localAddress(full))), '200');
      expect(await one.ended).toEqual({ code: 1, signal: null });
    },
  },
  {
    programs: ['http_server'],
    differs: [{ reason: 'the time of day', sometimes: true, text: /(?<=\\nDate: )[^\\]*/ }],
    steps: async (execution) => {
      writeFileSync(execution.path('index.html'), 'It works\n');
      const { server, port } = await execution.startServer('http_server', '0', execution.path('.'));
      const dial = (): Socket => connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
      const polite = dial();
      for (const path of ['/', '/nothing', '/../passwd']) {
        await execution.blockedIn(server, 'poll');
        polite.write(`GET ${path} HTTP/1.1\r\nHost: here\r\n\r\n`);
        await execution.line(server, / GET /);
      }
      await execution.blockedIn(server, 'poll');
      // The server has closed the connection when the client reads the end.
      expect(await text(polite.end())).toContain('\r\n\r\nIt works\nHTTP');
      const bad = dial();
      bad.write('nonsense\r\n\r\n');
      await once(bad.resume(), 'end');
      await execution.blockedIn(server, 'poll');
      await execution.interrupt(server);
      bad.destroy();
    },
  },
];
