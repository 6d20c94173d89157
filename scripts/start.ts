// `npm start`: the echo server and its clients, each a process of its own, and what they say to each other.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { isatty } from 'node:tty';

const HOST = '127.0.0.1';
const MEGABYTE = 1024 * 1024;
const DEADLINE_MS = 120_000;
const SAID = ['hello', 'man 2 socket', '안녕하세요', 'x'.repeat(60), ''];

const children = new Set<ChildProcess>();
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

function run(example: string, args: string[], stdin: 'pipe' | 'inherit' = 'pipe'): ChildProcess {
  const script = `examples/${example}`;
  console.log(`$ npx ts-node ${script} ${args.join(' ')}`);
  // As npx runs it, but that no shell stands in between, and that the types are not checked again at each run.
  const command = [require.resolve('ts-node/dist/bin.js'), '--transpile-only', script, ...args];
  const child = spawn(process.execPath, command, { cwd: join(__dirname, '..'), stdio: [stdin, 'pipe', 'inherit'] });
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

const linesOf = (child: ChildProcess): Interface => createInterface({ input: child.stdout! });

async function next(lines: AsyncIterator<string>): Promise<string> {
  const line = await lines.next();
  return line.done ? assert.fail('it ended too early') : line.value;
}

async function ended(client: ChildProcess): Promise<void> {
  if (client.exitCode === null && client.signalCode === null) await once(client, 'exit');
  assert.equal(client.exitCode, 0, 'the client failed');
}

async function aFewLines(port: string): Promise<number> {
  const client = run('echo_client.ts', [HOST, port]);
  const answers = linesOf(client)[Symbol.asyncIterator]();
  for (const line of SAID) {
    console.log(`[client] > ${line}`);
    client.stdin!.write(`${line}\n`);
    const answer = await next(answers);
    assert.equal(answer, line);
    console.log(`[client] < ${answer}`);
  }
  console.log('[client] > quit');
  client.stdin!.write('quit\n');
  await ended(client);
  return Buffer.byteLength(SAID.map((line) => `${line}\n`).join(''));
}

async function aMegabyte(port: string): Promise<number> {
  const client = run('echo_client.ts', [HOST, port]);
  const sent = Buffer.alloc(MEGABYTE);
  // Bytes of every value but NUL, and a line's end here and there.
  for (let i = 0, next = 0; i < MEGABYTE; i++) {
    sent[i] = i === next ? 0x0a : (i * 7 + (i >> 8)) % 256 || 1;
    if (i === next) next += 1 + ((i * 31) % 4093);
  }
  console.log(`[client] > ${sent.length} bytes`);
  client.stdin!.end(sent);
  const received: Buffer[] = [];
  for await (const part of client.stdout!) received.push(part as Buffer);
  assert.ok(Buffer.concat(received).equals(sent), 'not the bytes that were sent');
  console.log(`[client] < ${sent.length} bytes, the same`);
  await ended(client);
  return sent.length;
}

async function whatIsTyped(port: string): Promise<void> {
  const client = run('echo_client.ts', [HOST, port], 'inherit');
  console.log('Now you: type lines. `quit` or Ctrl-D ends.');
  for await (const line of linesOf(client)) console.log(`[client] < ${line}`);
  await ended(client);
}

async function main(): Promise<void> {
  const deadline = setTimeout(() => assert.fail(`not done after ${DEADLINE_MS} ms`), DEADLINE_MS);
  const server = run('echo_server.ts', ['0']);
  const exit = once(server, 'exit');
  const log = linesOf(server);
  const lines = log[Symbol.asyncIterator]();
  log.on('line', (line) => console.log(`[server] ${line}`));
  const port = /^listening on .*:(\d+)$/.exec(await next(lines))?.[1];
  assert.ok(port, 'the server did not say its port');

  for (const conversation of [aFewLines, aMegabyte]) {
    const bytes = await conversation(port);
    assert.match(await next(lines), /connected$/);
    assert.match(await next(lines), new RegExp(` closed after ${bytes} bytes$`));
  }
  clearTimeout(deadline);
  if (isatty(0)) await whatIsTyped(port);

  server.kill('SIGINT');
  assert.deepEqual(await exit, [null, 'SIGINT'], 'the server did not end as by Ctrl-C');
  console.log('[server] ended by SIGINT, as by Ctrl-C');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
