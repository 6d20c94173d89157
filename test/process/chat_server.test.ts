import { AF_INET, SOL_SOCKET, SO_RCVBUF, check, connect, int, setsockopt, sizeof } from 'bsd-sockets';
import { inet, openSocket } from '../support/sockets';
import { LineClient } from '../support/line-client';
import { languages, listeningPort, startExample } from '../support/running-program';

describe.each(languages)('%s', (language) => {
  test('sends each complete line to all other clients', async () => {
    const server = startExample(language, 'chat_server', '0');
    const port = await listeningPort(server);
    const clients: LineClient[] = [];
    for (let i = 1; i <= 3; i++) {
      clients.push(new LineClient(port));
      expect(await server.line()).toBe(`* ${i} joined`);
    }
    const [one, two, three] = clients as [LineClient, LineClient, LineClient];

    three.socket.write('hel');
    one.socket.write('first\nsecond\n');
    await three.expectLines('1: first', '1: second');
    three.socket.write('lo\n');
    await two.expectLines('* 3 joined', '1: first', '1: second', '3: hello');
    two.socket.write(`\n${'x'.repeat(1500)}\n`);
    // The server does not send a line back to its sender.
    const cut = [`2: ${'x'.repeat(1024)}`, `2: ${'x'.repeat(476)}`];
    await one.expectLines('* 2 joined', '* 3 joined', '3: hello', '2: ', ...cut);

    three.socket.end('not a line');
    await one.expectLines('* 3 left');
    await two.expectLines('* 3 left');
    expect(await server.line()).toBe('* 3 left');
    await three.expectLines('2: ', ...cut, undefined);

    one.socket.write('still here\n');
    await two.expectLines('1: still here');
    const four = new LineClient(port);
    await two.expectLines('* 4 joined');
    four.socket.write('new here\n');
    await one.expectLines('* 4 joined', '4: new here');
    server.child.kill('SIGINT');
    expect(await server.ended).toEqual({ code: null, signal: 'SIGINT' });
    expect(server.stderr).toBe('');
  });

  test('disconnects a client that does not read, and delays no other', async () => {
    const server = startExample(language, 'chat_server', '0');
    const port = await listeningPort(server);
    const stuck = openSocket(AF_INET);
    const small = int(1);
    check('setsockopt', setsockopt(stuck, SOL_SOCKET, SO_RCVBUF, small, sizeof(small)));
    check('connect', connect(stuck, ...inet(Number(port))));
    expect(await server.line()).toBe('* 1 joined');
    const talker = new LineClient(port);
    expect(await server.line()).toBe('* 2 joined');
    const listener = new LineClient(port);
    expect(await server.line()).toBe('* 3 joined');

    for (let left = false, round = 0; !left; round++) {
      talker.socket.write(`${'y'.repeat(1000)}\n`.repeat(200) + `round ${round}\n`);
      for (let line: string | undefined; line !== `2: round ${round}`; line = await listener.line())
        left ||= line === '* 1 left';
    }
    expect(await server.line()).toBe('* 1 left');
  });
});
