interface Connection {
  read: (buf: Uint8Array) => Promise<number | null>;
  write: (data: Uint8Array) => Promise<number>;
  close: () => void;
}

interface Listener extends AsyncIterable<Connection> {
  addr: { port: number };
}

declare const Deno: { listen: (options: object) => Listener };

async function echo(client: Connection): Promise<void> {
  const buf = new Uint8Array(65536);
  for (let n = await client.read(buf); n !== null; n = await client.read(buf)) {
    for (let sent = 0; sent < n;) sent += await client.write(buf.subarray(sent, n));
  }
  client.close();
}

async function serve(): Promise<void> {
  const server = Deno.listen({ hostname: '127.0.0.1', port: 0 });
  console.log(server.addr.port);
  for await (const client of server) echo(client).catch(() => client.close());
}

void serve();
