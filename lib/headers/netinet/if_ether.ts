export * from '../net/ethernet';
export * from '../net/if_arp';
export * from '../../structs/ether-arp';
