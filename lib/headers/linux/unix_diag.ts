export * from '../../constants/unix-diag';
export * from '../../structs/unix-diag';
