// Creates devices by ioctl in a network namespace, and prints the result.
const { Buffer } = require('node:buffer');
const bsd = require('bsd-sockets');

// From linux/if_tun.h and linux/sockios.h, which the package does not have.
const TUNSETIFF = 0x400454ca;
const TUNGETIFF = 0x800454d2;
const TUNSETOWNER = 0x400454cc;
const [SIOCBRADDBR, SIOCBRDELBR, SIOCBRADDIF] = [0x89a0, 0x89a1, 0x89a2];
const FLAGS = { IFF_TUN: 0x0001, IFF_TAP: 0x0002, IFF_NO_PI: 0x1000 };

const interfaces = () => bsd.if_nameindex().map(({ if_name }) => if_name);
const before = interfaces();
const added = () => interfaces().filter((name) => !before.includes(name));

const s = bsd.check('socket', bsd.socket(bsd.AF_INET, bsd.SOCK_DGRAM, 0));
const tap = bsd.check('open', bsd.open('/dev/net/tun', bsd.O_RDWR));
const request = new bsd.ifreq({ ifr_name: 'tap7', ifr_flags: FLAGS.IFF_TAP | FLAGS.IFF_NO_PI });
bsd.check('TUNSETIFF', bsd.ioctl(tap, TUNSETIFF, request));
bsd.check('TUNSETOWNER', bsd.ioctl(tap, TUNSETOWNER, 2 ** 32 - 2));
const back = new bsd.ifreq();
bsd.check('TUNGETIFF', bsd.ioctl(tap, TUNGETIFF, back));

bsd.check('SIOCBRADDBR', bsd.ioctl(s, SIOCBRADDBR, Buffer.from('br7\0')));
const member = new bsd.ifreq({ ifr_name: 'br7', ifr_ifindex: bsd.if_nametoindex('tap7') });
bsd.check('SIOCBRADDIF', bsd.ioctl(s, SIOCBRADDIF, member));
const again = bsd.ioctl(s, SIOCBRADDIF, member) === -1 && bsd.strerrorname_np(bsd.errno);
const made = added();
bsd.check('SIOCBRDELBR', bsd.ioctl(s, SIOCBRDELBR, Buffer.from('br7')));
bsd.check('close', bsd.close(tap));

const flags = Object.keys(FLAGS).filter((name) => back.ifr_flags & FLAGS[name]);
console.log(JSON.stringify({ made, flags, again, left: added() }));
