// A TCP client for tests of line-based servers.
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

const open = new Set<LineClient>();

afterEach(() => {
  for (const { socket } of open) socket.destroy();
  open.clear();
});

/** A TCP client that reads lines, and is closed after the test. */
export class LineClient {
  readonly socket: Socket;
  private readonly lines: AsyncIterator<string>;

  constructor(port: string) {
    this.socket = connect(Number(port), '127.0.0.1');
    open.add(this);
    this.lines = createInterface({ input: this.socket })[Symbol.asyncIterator]();
  }

  /** Waits for the next line, or undefined at the end. */
  async line(): Promise<string | undefined> {
    const next = await this.lines.next();
    return next.done ? undefined : next.value;
  }

  async expectLines(...lines: (string | undefined)[]): Promise<void> {
    for (const line of lines) expect(await this.line()).toBe(line);
  }
}
