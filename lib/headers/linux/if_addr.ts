export * from '../../constants/if-addr';
export * from '../../structs/if-addr';
