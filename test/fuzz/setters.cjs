// Calls that return lists, while a setter of Array.prototype throws: Node-API sets the elements in the addon's own realm.
const bsd = require('bsd-sockets');

const calls = {
  getifaddrs: () => bsd.getifaddrs([null]),
  if_nameindex: () => bsd.if_nameindex(),
  getservbyname: () => bsd.getservbyname('http', null),
  getaddrinfo: () => bsd.getaddrinfo('127.0.0.1', null, null, [null]),
};
const setter = () => {
  throw new Error('from the setter');
};
const results = {};
for (const name of Object.keys(calls)) {
  Object.defineProperty(Array.prototype, 0, { configurable: true, set: setter });
  let message = 'nothing';
  try {
    calls[name]();
  } catch (error) {
    message = error.message;
  }
  Reflect.deleteProperty(Array.prototype, 0);
  results[name] = [message, calls[name]() !== undefined];
}
console.log(JSON.stringify(results));
