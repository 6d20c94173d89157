// One line on a terminal that is overwritten. Prints nothing if standard error is not a terminal.
const shown = process.stderr.isTTY;

export function progress(done: number, all: number, text: string): void {
  if (!shown) return;
  const width = 20;
  const full = Math.round((done / all) * width);
  process.stderr.write(`\r\x1b[K${'█'.repeat(full)}${'░'.repeat(width - full)} ${text}`);
}

export function clear(): void {
  if (shown) process.stderr.write('\r\x1b[K');
}
