'use strict';
// Preloaded by scripts/net-tests.ts: net.connect returns a duplex of bsd-sockets. Arguments that have no counterpart in
// connect(2) are left to Node, and so are those that it rejects.
const net = require('node:net');
const {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  SOCK_STREAM,
  htons,
  inet_pton,
  sockaddr_in,
  sockaddr_in6,
  sockaddr_un,
} = require('bsd-sockets');
const { duplex, socket } = require('bsd-sockets/promises');

const LEFT_TO_NODE = [
  'lookup',
  'localAddress',
  'localPort',
  'onread',
  'fd',
  'handle',
  'blockList',
  'objectMode',
].concat(['readableObjectMode', 'writableObjectMode', 'autoSelectFamily', 'autoSelectFamilyAttemptTimeout']);

function inetAddress(host, port) {
  const v4 = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(port) });
  if (inet_pton(AF_INET, host, v4.sin_addr) === 1) return v4;
  const v6 = new sockaddr_in6({ sin6_family: AF_INET6, sin6_port: htons(port) });
  return inet_pton(AF_INET6, host, v6.sin6_addr) === 1 ? v6 : undefined;
}

// The address for connect(2), if these options have one.
function addressOf(options) {
  const { path, port, host = 'localhost' } = options;
  if (LEFT_TO_NODE.some((name) => options[name] !== undefined)) return undefined;
  if (typeof path === 'string') return new sockaddr_un({ sun_family: AF_UNIX, sun_path: path });
  const isPort = (typeof port === 'number' || typeof port === 'string') && Number.isInteger(Number(port));
  if (!isPort || port < 0 || port > 65535 || typeof host !== 'string') return undefined;
  return inetAddress(host === 'localhost' ? (options.family === 6 ? '::1' : '127.0.0.1') : host, Number(port));
}

function connect(options, address, callback) {
  const s = socket(address.sin_family ?? address.sin6_family ?? address.sun_family, SOCK_STREAM);
  const { allowHalfOpen = false, highWaterMark, noDelay, signal } = options;
  const connection = duplex(s, { connected: s.connect(address), allowHalfOpen, highWaterMark, noDelay, signal });
  if (options.timeout) connection.setTimeout(options.timeout);
  if (options.keepAlive) connection.setKeepAlive(true, options.keepAliveInitialDelay);
  if (callback) connection.once('connect', callback);
  return connection;
}

const original = net.connect;
net.connect = net.createConnection = function (...args) {
  const [options, callback] = net._normalizeArgs(args);
  const address = addressOf(options);
  return address ? connect(options, address, callback) : original(...args);
};
