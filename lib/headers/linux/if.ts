export * from '../../constants/linux-interface-flags';
