export * from '../../constants/if-link';
export * from '../../structs/if-link';
