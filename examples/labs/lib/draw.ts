// Text for the terminal.

/** Columns as wide as their cells; numbers to the right. */
export function table(head: string[], rows: (string | number)[][]): void {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((cells) => String(cells[i] ?? '').length)));
  const right = head.map((_, i) => rows.length > 0 && rows.every((cells) => typeof cells[i] === 'number'));
  for (const cells of all) {
    const padded = cells.map((cell, i) => String(cell)[right[i] ? 'padStart' : 'padEnd'](widths[i]!));
    console.log(`  ${padded.join('  ')}`.trimEnd());
  }
}

/** `██████░░░░`: how much of a buffer is full. */
export function bar(full: number, size: number, width = 24): string {
  // A little is not nothing, and what exceeds the size fills the bar.
  const cells = Math.min(width, full > 0 ? Math.max(1, Math.round((full / size) * width)) : 0);
  return '█'.repeat(cells) + '░'.repeat(width - cells);
}
