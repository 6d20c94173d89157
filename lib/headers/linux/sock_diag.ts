export * from '../../constants/sock-diag';
export * from '../../structs/sock-diag';
