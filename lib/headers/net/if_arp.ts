export * from '../../constants/arp';
export * from '../../structs/arp';
