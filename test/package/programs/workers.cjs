// Each worker loads the package twice, the addon included, and has an errno of its own each time.
const { Worker, isMainThread, parentPort } = require('node:worker_threads');
const { once } = require('node:events');

function load() {
  for (const path of Object.keys(require.cache)) if (path !== __filename) delete require.cache[path];
  return require('bsd-sockets');
}

if (isMainThread) {
  void (async () => {
    const bsd = load();
    const workers = Array.from({ length: 4 }, () => new Worker(__filename));
    const seen = await Promise.all(workers.map(async (worker) => (await once(worker, 'message'))[0]));
    await Promise.all(workers.map((worker) => worker.terminate()));
    console.log(JSON.stringify({ main: bsd.errno, seen }));
  })();
} else {
  const first = load();
  first.close(-1);
  const second = load();
  const before = second.errno;
  second.socket(-1, second.SOCK_STREAM, 0);
  parentPort.postMessage([first !== second, first.errno, before, second.errno]);
}
