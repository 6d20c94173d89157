import { closeSync, openSync, readSync } from 'node:fs';

/** The C library according to Node's report, which takes some 6 ms. */
function reported(): string {
  const report = process.report as typeof process.report & { excludeNetwork: boolean };
  const excluded = report.excludeNetwork;
  report.excludeNetwork = true; // else the report looks up the peer of every open socket
  const { header } = report.getReport() as { header: { glibcVersionRuntime?: string } };
  report.excludeNetwork = excluded;
  return header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/** The beginning of Node's file; empty where it may not be read (`--permission`) or its path is unknown (no /proc). */
function executable(): string {
  const start = Buffer.alloc(4096);
  try {
    const fd = openSync(process.execPath, 'r');
    readSync(fd, start);
    closeSync(fd);
  } catch {
    return '';
  }
  return start.toString('latin1');
}

/** Which C library Node runs on: its file nearly always has the path of the dynamic linker at its beginning. */
function libc(): string {
  const linker = /\/ld-(linux|musl)-/.exec(executable())?.[1];
  return linker === undefined ? reported() : linker === 'musl' ? 'musl' : 'glibc';
}

/** The build target of a binary: the name of its folder below prebuilds/. */
export function platform(): string {
  const name = `${process.platform}-${process.arch}`;
  return process.platform === 'linux' ? `${name}-${libc()}` : name;
}
