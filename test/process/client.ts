import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

const open = new Set<Client>();

afterEach(() => {
  for (const { socket } of open) socket.destroy();
  open.clear();
});

/** A TCP client that takes what comes line by line; closed after the test. */
export class Client {
  readonly socket: Socket;
  private readonly lines: AsyncIterator<string>;

  constructor(port: string) {
    this.socket = connect(Number(port), '127.0.0.1');
    open.add(this);
    this.lines = createInterface({ input: this.socket })[Symbol.asyncIterator]();
  }

  /** The next line; undefined at the end. */
  async line(): Promise<string | undefined> {
    const next = await this.lines.next();
    return next.done ? undefined : next.value;
  }

  async hears(...lines: (string | undefined)[]): Promise<void> {
    for (const line of lines) expect(await this.line()).toBe(line);
  }
}
