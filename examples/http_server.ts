// A web server: the files of a folder, over HTTP/1.1. It supports GET, HEAD and persistent connections, and has no
// protection against malicious clients. Ctrl-C ends it. Its C twin is http_server.c.
//
//   npx ts-node examples/http_server.ts 8080 folder
import { fstatSync } from 'node:fs';
import { socket, setsockopt, bind, listen, getsockname, accept, recv, send, shutdown, close } from 'bsd-sockets';
import { sockaddr_in, timeval, socklen_t, int, sizeof, htonl, htons, inet_ntoa, ntohs, perror } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, SO_SNDTIMEO, SOMAXCONN, INADDR_LOOPBACK } from 'bsd-sockets';
import { MSG_MORE, SHUT_WR, SHUT_RDWR, O_RDONLY, O_NONBLOCK, open, sendfile } from 'bsd-sockets';
import { array, memcpy, memmove, poll, pollfd, POLLIN } from 'bsd-sockets';
import { errno, EBADF, EINVAL, EMFILE, ENFILE, ENOTSOCK } from 'bsd-sockets';

const MAX_CLIENTS = 64;
const MAX_HEAD = 8192;

// C: struct client
class client {
  finished = false;
  len = 0;
  head = Buffer.alloc(MAX_HEAD);
}

const fds = array(pollfd, 1 + MAX_CLIENTS);
const clients = Array.from(fds, () => new client());

function fail(call: string): never {
  perror(call);
  process.exit(1);
}

// A client that does not read its answer, or has closed, is shut down: poll() reports its end.
function give_up(sock: number): boolean {
  shutdown(sock, SHUT_RDWR);
  return false;
}

function send_all(sock: number, buf: Buffer, len: number, flags: number): boolean {
  for (let sent = 0; sent < len;) {
    const n = send(sock, buf.subarray(sent), len - sent, flags); // C: &buf[sent]
    if (n === -1) return give_up(sock);
    sent += n;
  }
  return true;
}

function send_head(sock: number, status: string, type: string, length: number, keep: boolean, flags: number): boolean {
  const date = new Date().toUTCString(); // C: strftime()
  const allow = status.startsWith('405') ? 'Allow: GET, HEAD\r\n' : '';
  const connection = keep ? '' : 'Connection: close\r\n';
  const kind = `Content-Type: ${type}\r\nContent-Length: ${length}\r\n`;
  const head = Buffer.from(`HTTP/1.1 ${status}\r\nDate: ${date}\r\n${kind}${allow}${connection}\r\n`);
  return send_all(sock, head, sizeof(head), flags);
}

// An answer without a file. The answer to HEAD has no body, but its length.
function send_status(sock: number, status: string, with_body: boolean, keep: boolean): boolean {
  const body = Buffer.from(`${status}\n`);
  if (!send_head(sock, status, 'text/plain', sizeof(body), keep, with_body ? MSG_MORE : 0)) return false;
  if (with_body && !send_all(sock, body, sizeof(body), 0)) return false;
  return keep;
}

function send_file(sock: number, fd: number, length: number): boolean {
  while (length > 0) {
    const n = sendfile(sock, fd, null, length);
    // If the file has become shorter, the announced length is wrong: closing the connection reports that.
    if (n <= 0) return give_up(sock);
    length -= n;
  }
  return true;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

function content_type(path: string): string {
  return types[path.slice(path.lastIndexOf('.'))] ?? 'application/octet-stream'; // C: strrchr()
}

// Converts '/a%20b?query' to '/a b'. null if it is not a path.
function decode(target: string): string | null {
  if (!target.startsWith('/')) return null;
  const [encoded] = target.split('?', 1);
  if (/%(?![0-9A-Fa-f]{2})/.test(encoded!)) return null;
  const path = encoded!.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const bytes = Buffer.from(path, 'latin1');
  if (bytes.some((c) => c < 0x20 || c === 0x7f)) return null; // C: iscntrl()
  return bytes.toString();
}

// Whether '..' leads out of the folder. A symbolic link may, because the owner of the folder created it.
function escapes(path: string): boolean {
  return path.split('/').includes('..');
}

// A descriptor of the file and its length, or -1 if the file does not exist. For a folder, its index.html is opened.
function open_file(folder: string, path: string): [fd: number, length: number] {
  const index = path.endsWith('/') ? 'index.html' : '';
  // Without O_NONBLOCK the call would wait for the other end of a named pipe.
  const fd = escapes(path) ? -1 : open(`${folder}${path}${index}`, O_RDONLY | O_NONBLOCK);
  if (fd === -1) return [-1, 0];
  const st = fstatSync(fd); // C: fstat()
  if (!st.isFile()) {
    close(fd);
    return [-1, 0];
  }
  return [fd, st.size];
}

// The value of a header field, or null. Fields are lines that end in \r\n, and their names are case-insensitive.
function field(fields: string, name: string): string | null {
  for (const line of fields.split('\r\n')) {
    if (line.toLowerCase().startsWith(`${name.toLowerCase()}:`)) return line.slice(name.length + 1).trim();
  }
  return null;
}

// Answers a request, whose lines end in \r\n. False if it was the last one of this connection.
function answer(sock: number, folder: string, head: string): boolean {
  const end = head.indexOf('\r\n');
  const fields = head.slice(end + 2);
  // GET /path HTTP/1.1
  const [method, target, ...rest] = head.slice(0, end).split(' ');
  const version = rest.join(' ');
  const old = version === 'HTTP/1.0';
  const path = decode(target ?? '');
  if (path === null || head.includes('\0') || (!old && (version !== 'HTTP/1.1' || field(fields, 'Host') === null))) {
    return send_status(sock, '400 Bad Request', true, false);
  }

  const closes = /^close/i.test(field(fields, 'Connection') ?? '');
  // A body would be parsed as the next request.
  const has_body = field(fields, 'Content-Length') !== null || field(fields, 'Transfer-Encoding') !== null;
  const keep = !old && !closes && !has_body;
  const get = method === 'GET';
  if (!get && method !== 'HEAD') return send_status(sock, '405 Method Not Allowed', true, keep);

  const [fd, length] = open_file(folder, path); // C: int fd = open_file(path, &length)
  console.log(`${fd === -1 ? 404 : 200} ${method} ${path}`);
  if (fd === -1) return send_status(sock, '404 Not Found', get, keep);
  const type = path.endsWith('/') ? types['.html']! : content_type(path);
  // MSG_MORE: the head is sent together with the beginning of the file.
  let sent = send_head(sock, '200 OK', type, length, keep, get && length > 0 ? MSG_MORE : 0);
  if (sent && get) sent = send_file(sock, fd, length);
  close(fd);
  return sent && keep;
}

// The received bytes may be part of a request, or several requests. False at the end of the stream, or after a failure.
function serve(sock: number, folder: string, c: client): boolean {
  const n = recv(sock, c.head.subarray(c.len), MAX_HEAD - c.len, 0); // C: &c->head[c->len]
  if (n <= 0) return false;
  c.len += n;
  while (!c.finished) {
    const end = c.head.subarray(0, c.len).indexOf('\r\n\r\n'); // C: memmem()
    if (end === -1 && c.len < MAX_HEAD) return true;
    const used = end === -1 ? c.len : end + 4;
    c.finished =
      end === -1
        ? !send_status(sock, '400 Bad Request', true, false)
        : !answer(sock, folder, c.head.toString('latin1', 0, used - 2));
    c.len -= used;
    memmove(c.head, c.head.subarray(used), c.len);
    // A close() with unread data would send a reset and lose the answer: the client closes first.
    if (c.finished) shutdown(sock, SHUT_WR);
  }
  c.len = 0;
  return true;
}

// A reserve: closed for a moment if no other descriptor is available.
let spare = -1;

// Most failures of accept() concern one connection only, so the server continues with the next one.
function not_accepted(serv_sock: number): void {
  const error = errno; // C: perror() may change it
  perror('accept');
  if (error === EBADF || error === ENOTSOCK || error === EINVAL) process.exit(1); // serv_sock does not listen
  if (error !== EMFILE && error !== ENFILE) return;
  // Without a free descriptor accept() fails as long as the client is in the queue: accept the client and close it.
  close(spare);
  close(accept(serv_sock, null, null));
  spare = open('/dev/null', O_RDONLY);
}

// C: argv. Here argv[0] is node and argv[1] the script.
const [, script, port, folder] = process.argv;
if (port === undefined || folder === undefined) {
  console.error(`usage: ${script} port folder (port 0 takes a free one)`);
  process.exit(1);
}

const serv_sock = socket(AF_INET, SOCK_STREAM, 0);
if (serv_sock === -1) fail('socket');
const on = int(1);
if (setsockopt(serv_sock, SOL_SOCKET, SO_REUSEADDR, on, sizeof(on)) === -1) fail('setsockopt');

const addr = new sockaddr_in();
addr.sin_family = AF_INET;
addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
addr.sin_port = htons(Number(port));
if (bind(serv_sock, addr, sizeof(addr)) === -1) fail('bind');
if (listen(serv_sock, SOMAXCONN) === -1) fail('listen');
const addr_len = socklen_t(sizeof(addr));
if (getsockname(serv_sock, addr, addr_len) === -1) fail('getsockname');
console.log(`listening on ${inet_ntoa(addr.sin_addr)}:${ntohs(addr.sin_port)}`);

spare = open('/dev/null', O_RDONLY);
if (spare === -1) fail('open');

let nfds = 1;
fds[0]!.fd = serv_sock; // the ! is for TypeScript, which checks indexes: it is inside
fds[0]!.events = POLLIN;
for (;;) {
  if (poll(fds, nfds, -1) === -1) fail('poll');

  // From the last one, because the client that replaces a removed one has been handled already.
  for (let i = nfds - 1; i > 0; i--) {
    if (fds[i]!.revents === 0 || serve(fds[i]!.fd, folder, clients[i]!)) continue;
    close(fds[i]!.fd);
    memcpy(fds[i]!, fds[--nfds]!, sizeof(pollfd)); // C: fds[i] = fds[--nfds]
    [clients[i], clients[nfds]] = [clients[nfds]!, clients[i]!]; // C: clients[i] = clients[nfds]
  }

  if (fds[0]!.revents & POLLIN) {
    const clnt_sock = accept(serv_sock, null, null);
    if (clnt_sock === -1) {
      not_accepted(serv_sock);
      continue;
    }
    // The others wait while one client reads its answer, so limit the time.
    const limit = new timeval({ tv_sec: 10 });
    if (setsockopt(clnt_sock, SOL_SOCKET, SO_SNDTIMEO, limit, sizeof(limit)) === -1) fail('setsockopt');
    fds[nfds]!.fd = clnt_sock;
    fds[nfds]!.events = POLLIN;
    fds[nfds]!.revents = 0;
    clients[nfds]!.finished = false;
    clients[nfds]!.len = 0;
    nfds++;
  }
  // If the table is full, further clients wait in the queue.
  fds[0]!.events = nfds <= MAX_CLIENTS ? POLLIN : 0;
}
