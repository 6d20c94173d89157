/** What a binary was built for: the name of its folder below prebuilds/. */
export function platform(): string {
  const name = `${process.platform}-${process.arch}`;
  if (process.platform !== 'linux') return name;
  const report = process.report as typeof process.report & { excludeNetwork: boolean };
  const excluded = report.excludeNetwork;
  report.excludeNetwork = true; // else the report looks up the peer of every open socket
  const { header } = report.getReport() as { header: { glibcVersionRuntime?: string } };
  report.excludeNetwork = excluded;
  return `${name}-${header.glibcVersionRuntime ? 'glibc' : 'musl'}`;
}
