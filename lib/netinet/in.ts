export * from '../bits/in';
export * from '../bits/in6_options';
export * from '../bits/in_options';
export * from './in6_is_addr';
export * from './in_addr';
export * from './in_class';
export * from './in_mreq';
export * from './in_pktinfo';
