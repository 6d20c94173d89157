'use strict';
// Preloaded by scripts/net-tests.ts: the connections that a net.Server accepts are duplexes of bsd-sockets. The server
// itself stays Node's, with its count of connections.
const net = require('node:net');
const { dup } = require('bsd-sockets');
const { Socket, duplex, fileno } = require('bsd-sockets/promises');

// Moves the connection of a net.Socket that has not read anything yet.
function replace(server, accepted) {
  const fd = dup(fileno(accepted));
  accepted._handle.close();
  accepted._handle = null;
  const { allowHalfOpen, highWaterMark } = server;
  const connection = duplex(Socket.from(fd), { allowHalfOpen, highWaterMark });
  if (server.pauseOnConnect) connection.pause();
  connection.server = server;
  connection.once('close', () => accepted.destroy()); // the server counts it
  return connection;
}

const { emit } = net.Server.prototype;
net.Server.prototype.emit = function (event, ...args) {
  if (event !== 'connection' || !(args[0] instanceof net.Socket) || !args[0]._handle)
    return emit.call(this, event, ...args);
  return emit.call(this, event, replace(this, args[0]));
};
