// The bytes of one socket that were read and not yet returned. An empty buffer holds no memory, so that a connection that
// waits for its next message has none.

const NONE = Buffer.alloc(0);

export class ReadBuffer {
  private memory: Buffer = NONE;
  private from = 0;
  private to = 0;
  private isBorrowed = false;

  /** The number of bytes. */
  get length(): number {
    return this.to - this.from;
  }

  /** A view of the first `n` bytes. */
  first(n: number): Buffer {
    return this.memory.subarray(this.from, this.from + n);
  }

  /** The position of `delimiter` at or behind `start`, -1 if it is not there. */
  indexOf(delimiter: number | Uint8Array, start: number): number {
    const at = this.memory.subarray(0, this.to).indexOf(delimiter, this.from + start);
    return at === -1 ? -1 : at - this.from;
  }

  /** Removes the first `n` bytes. */
  skip(n: number): void {
    this.from += n;
    if (this.from === this.to) this.clear();
  }

  /** Adds bytes of memory that is only valid until `keep` is called. They are not copied if the buffer is empty. */
  lend(bytes: Buffer): void {
    if (this.length === 0) {
      this.memory = bytes;
      [this.from, this.to, this.isBorrowed] = [0, bytes.length, true];
    } else {
      this.append(bytes);
    }
  }

  /** Copies the bytes that are left of borrowed memory. */
  keep(): void {
    if (!this.isBorrowed) return;
    this.replace(this.length, this.length);
  }

  /** Puts bytes in front of the others. */
  unget(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const rest = this.first(this.length);
    this.memory = Buffer.concat([bytes, rest]);
    [this.from, this.to, this.isBorrowed] = [0, bytes.length + rest.length, false];
  }

  private append(bytes: Buffer): void {
    const used = this.length;
    if (this.isBorrowed || this.memory.length - this.to < bytes.length) {
      this.replace(used, Math.max(used + bytes.length, 2 * used));
    }
    this.memory.set(bytes, this.to);
    this.to += bytes.length;
  }

  private replace(used: number, capacity: number): void {
    const memory = Buffer.allocUnsafe(capacity);
    this.memory.copy(memory, 0, this.from, this.to);
    this.memory = memory;
    [this.from, this.to, this.isBorrowed] = [0, used, false];
  }

  private clear(): void {
    this.memory = NONE;
    this.from = this.to = 0;
    this.isBorrowed = false;
  }
}
