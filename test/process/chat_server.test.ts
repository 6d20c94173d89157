import { AF_INET, SOL_SOCKET, SO_RCVBUF, check, connect, int, setsockopt, sizeof } from 'bsd-sockets';
import { inet, openSocket } from '../support/sockets';
import { Client } from './client';
import { languages, listening, start } from './running';

describe.each(languages)('%s', (language) => {
  test('each line goes to all the others, once it is whole', async () => {
    const server = start(language, 'chat_server', '0');
    const port = await listening(server);
    const clients: Client[] = [];
    for (let i = 1; i <= 3; i++) {
      clients.push(new Client(port));
      expect(await server.line()).toBe(`* ${i} joined`);
    }
    const [one, two, three] = clients as [Client, Client, Client];

    three.socket.write('hel');
    one.socket.write('first\nsecond\n');
    await three.hears('1: first', '1: second');
    three.socket.write('lo\n');
    await two.hears('* 3 joined', '1: first', '1: second', '3: hello');
    two.socket.write(`\n${'x'.repeat(1500)}\n`);
    // It has not heard itself.
    const cut = [`2: ${'x'.repeat(1024)}`, `2: ${'x'.repeat(476)}`];
    await one.hears('* 2 joined', '* 3 joined', '3: hello', '2: ', ...cut);

    three.socket.end('not a line');
    await one.hears('* 3 left');
    await two.hears('* 3 left');
    expect(await server.line()).toBe('* 3 left');
    await three.hears('2: ', ...cut, undefined);

    one.socket.write('still here\n');
    await two.hears('1: still here');
    const four = new Client(port);
    await two.hears('* 4 joined');
    four.socket.write('new here\n');
    await one.hears('* 4 joined', '4: new here');
    server.child.kill('SIGINT');
    expect(await server.ended).toEqual({ code: null, signal: 'SIGINT' });
    expect(server.stderr).toBe('');
  });

  test('who does not read is sent away, and holds up nobody', async () => {
    const server = start(language, 'chat_server', '0');
    const port = await listening(server);
    const stuck = openSocket(AF_INET);
    const small = int(1);
    check('setsockopt', setsockopt(stuck, SOL_SOCKET, SO_RCVBUF, small, sizeof(small)));
    check('connect', connect(stuck, ...inet(Number(port))));
    expect(await server.line()).toBe('* 1 joined');
    const talker = new Client(port);
    expect(await server.line()).toBe('* 2 joined');
    const listener = new Client(port);
    expect(await server.line()).toBe('* 3 joined');

    for (let left = false, round = 0; !left; round++) {
      talker.socket.write(`${'y'.repeat(1000)}\n`.repeat(200) + `round ${round}\n`);
      for (let line: string | undefined; line !== `2: round ${round}`; line = await listener.line())
        left ||= line === '* 1 left';
    }
    expect(await server.line()).toBe('* 1 left');
  });
});
