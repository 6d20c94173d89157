export * from '../constants/stdlib';
