import {
  ARPHRD_ETHER,
  ARPOP_REQUEST,
  ETHER_MAP_IP_MULTICAST,
  ETHERTYPE_IP,
  arphdr,
  ether_addr,
  ether_arp,
  ether_aton,
  ether_ntoa,
  htons,
  in_addr,
  inet_addr,
} from 'bsd-sockets';

const bytes = (view: ArrayBufferView): number[] => [...new Uint8Array(view.buffer, view.byteOffset, view.byteLength)];

test('ether_aton and ether_ntoa convert between bytes and text', () => {
  const addr = ether_aton('02:00:0:AB:cd:ef')!;
  expect(addr).toBeInstanceOf(ether_addr);
  expect(bytes(addr)).toEqual([2, 0, 0, 0xab, 0xcd, 0xef]);
  expect(ether_ntoa(addr)).toBe('2:0:0:ab:cd:ef');
  expect(ether_ntoa(new ether_addr({ ether_addr_octet: new Uint8Array(6).fill(255) }))).toBe('ff:ff:ff:ff:ff:ff');
});

test.each(['', 'x', '1:2:3:4:5'])('ether_aton returns null for %p', (asc) => expect(ether_aton(asc)).toBeNull());

test('ether_aton and ether_ntoa throw for arguments that C rejects', () => {
  expect(() => ether_aton(5 as never)).toThrow('ether_aton: asc must be a string (received 5)');
  expect(() => ether_ntoa('x' as never)).toThrow("ether_ntoa: addr must be an ArrayBufferView or null (received 'x')");
});

test('ether_arp begins with an arphdr and has the short member names', () => {
  const arp = new ether_arp({ arp_hrd: htons(ARPHRD_ETHER), arp_pro: htons(ETHERTYPE_IP), arp_hln: 6, arp_pln: 4 });
  arp.arp_op = htons(ARPOP_REQUEST);
  arp.arp_spa = Uint8Array.of(10, 0, 0, 1);
  expect(arp.ea_hdr).toBeInstanceOf(arphdr);
  expect(arp.ea_hdr.ar_op).toBe(htons(ARPOP_REQUEST));
  expect(bytes(arp).slice(0, 18)).toEqual([0, 1, 8, 0, 6, 4, 0, 1, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1]);
});

test('ETHER_MAP_IP_MULTICAST returns the multicast Ethernet address', () => {
  const enaddr = new Uint8Array(6);
  ETHER_MAP_IP_MULTICAST(new in_addr({ s_addr: inet_addr('239.255.1.2') }), enaddr);
  expect([...enaddr]).toEqual([1, 0, 0x5e, 0x7f, 1, 2]);
  expect(() => ETHER_MAP_IP_MULTICAST(new in_addr(), new Uint8Array(5))).toThrow(RangeError);
});
