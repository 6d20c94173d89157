// `npm start`: runs the echo server and its clients as processes of their own, and shows both sides of their conversation.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { isatty } from 'node:tty';
import { commandLine } from '../bench/harness/command_line';

commandLine('npm start: runs the echo server and two clients and shows both sides, in a few seconds', {});

const HOST = '127.0.0.1';
const MEGABYTE = 1024 * 1024;
const DEADLINE_MS = 120_000;
const LINES = ['hello', 'man 2 socket', '안녕하세요', 'x'.repeat(60), ''];
const NEXT = `
Next:
  examples/echo_server.ts and .c   the server, beside its C twin
  npx ts-node examples/chat_server.ts 7000, and nc 127.0.0.1 7000 in other terminals
  npm run labs                     26 claims about sockets, checked against the kernel
  docs/notes.md                    a course in TCP sockets`;

const children = new Set<ChildProcess>();
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

function run(example: string, args: string[], stdin: 'pipe' | 'inherit' = 'pipe'): ChildProcess {
  const script = `examples/${example}`;
  console.log(`$ npx ts-node ${script} ${args.join(' ')}`);
  // The command of npx without its shell and without type checks.
  const command = [require.resolve('ts-node/dist/bin.js'), '--transpile-only', script, ...args];
  const child = spawn(process.execPath, command, { cwd: join(__dirname, '..'), stdio: [stdin, 'pipe', 'inherit'] });
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

const linesOf = (child: ChildProcess): Interface => createInterface({ input: child.stdout! });

async function next(lines: AsyncIterator<string>): Promise<string> {
  const line = await lines.next();
  return line.done ? assert.fail('the output ended early') : line.value;
}

async function ended(client: ChildProcess): Promise<void> {
  if (client.exitCode === null && client.signalCode === null) await once(client, 'exit');
  assert.equal(client.exitCode, 0, 'the client failed');
}

async function aFewLines(port: string): Promise<number> {
  const client = run('echo_client.ts', [HOST, port]);
  const answers = linesOf(client)[Symbol.asyncIterator]();
  for (const line of LINES) {
    console.log(`[client] > ${line}`);
    client.stdin!.write(`${line}\n`);
    const answer = await next(answers);
    assert.equal(answer, line);
    console.log(`[client] < ${answer}`);
  }
  console.log('[client] > quit');
  client.stdin!.write('quit\n');
  await ended(client);
  return Buffer.byteLength(LINES.map((line) => `${line}\n`).join(''));
}

async function aMegabyte(port: string): Promise<number> {
  const client = run('echo_client.ts', [HOST, port]);
  const sent = Buffer.alloc(MEGABYTE);
  // Bytes of every value except NUL, with line ends at irregular intervals.
  for (let i = 0, next = 0; i < MEGABYTE; i++) {
    sent[i] = i === next ? 0x0a : (i * 7 + (i >> 8)) % 256 || 1;
    if (i === next) next += 1 + ((i * 31) % 4093);
  }
  console.log(`[client] > ${sent.length} bytes`);
  client.stdin!.end(sent);
  const received: Buffer[] = [];
  for await (const part of client.stdout!) received.push(part as Buffer);
  assert.ok(Buffer.concat(received).equals(sent), 'the bytes differ from those sent');
  console.log(`[client] < ${sent.length} bytes, the same`);
  await ended(client);
  return sent.length;
}

async function typedLines(port: string): Promise<void> {
  const client = run('echo_client.ts', [HOST, port], 'inherit');
  console.log('Your turn: type lines. `quit` or Ctrl-D ends.');
  for await (const line of linesOf(client)) console.log(`[client] < ${line}`);
  await ended(client);
}

async function main(): Promise<void> {
  const deadline = setTimeout(() => assert.fail(`still running after ${DEADLINE_MS} ms`), DEADLINE_MS);
  const server = run('echo_server.ts', ['0']);
  const exit = once(server, 'exit');
  const log = linesOf(server);
  const lines = log[Symbol.asyncIterator]();
  log.on('line', (line) => console.log(`[server] ${line}`));
  const port = /^listening on .*:(\d+)$/.exec(await next(lines))?.[1];
  assert.ok(port, 'the server printed no port');

  for (const conversation of [aFewLines, aMegabyte]) {
    const bytes = await conversation(port);
    assert.match(await next(lines), /connected$/);
    assert.match(await next(lines), new RegExp(` closed after ${bytes} bytes$`));
  }
  clearTimeout(deadline);
  if (isatty(0)) await typedLines(port);

  server.kill('SIGINT');
  assert.deepEqual(await exit, [null, 'SIGINT'], 'SIGINT did not end the server');
  console.log('[server] ended by SIGINT, as by Ctrl-C');
  console.log(NEXT);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
