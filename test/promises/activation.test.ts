// Socket activation as systemd does it: the program inherits a listening socket as descriptor 3, with LISTEN_FDS and LISTEN_PID.
import { spawn } from 'node:child_process';
import { AF_INET } from 'bsd-sockets';
import { RunningProgram, exampleCommand, root } from '../support/running-program';
import { listening, opened } from './sockets';

// `exec` keeps the process id, so that `$$` is the id of the program.
function activated(fd: number, program: string[], pid = '$$'): RunningProgram {
  const shell = `LISTEN_PID=${pid} LISTEN_FDS=1 exec "$@"`;
  return new RunningProgram(
    spawn('sh', ['-c', shell, 'sh', ...program], { cwd: root, stdio: ['ignore', 'pipe', 'pipe', fd] }),
  );
}

const inNode = [
  process.execPath,
  '-e',
  `const { LISTEN_PID, LISTEN_FDS } = process.env;
  if (Number(LISTEN_PID) !== process.pid || LISTEN_FDS !== '1') throw new Error('not for this process');
  require('net').createServer((c) => c.pipe(c)).listen({ fd: 3 }, () => console.log('listening'));
  process.once('SIGTERM', () => process.exit())`,
];

const servers: [name: string, program: string[], says: string][] = [
  ['Socket.from(3)', exampleCommand('TypeScript', 'promises/activated_server'), "1 of systemd's"],
  ['net.Server.listen({ fd: 3 })', inNode, 'listening'],
];

test.each(servers)(
  '%s serves the socket of the parent',
  async (_name, program, says) => {
    const listener = listening();
    const address = listener.getsockname();
    // Socket activation lets clients connect before a process accepts.
    const early = opened(AF_INET);
    await early.connect(address);
    await early.writen('early');
    const server = activated(listener.fd, program);
    listener.close();
    expect(await server.line()).toBe(says);
    const late = opened(AF_INET);
    await late.connect(address);
    await late.writen('later');
    for (const [client, text] of [
      [early, 'early'],
      [late, 'later'],
    ] as const) {
      const buf = Buffer.alloc(5);
      expect(await client.readn(buf, { timeout: 30_000 })).toBe(5);
      expect(buf.toString()).toBe(text);
      client.close();
    }
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(server.stderr).toBe('');
  },
  60_000,
);

test('descriptors are ignored if LISTEN_PID names another process', async () => {
  const server = activated(listening().fd, exampleCommand('TypeScript', 'promises/activated_server'), '1');
  expect(await server.ended).toEqual({ code: 0, signal: null });
  expect(server.stdout).toBe("0 of systemd's\n");
}, 60_000);
