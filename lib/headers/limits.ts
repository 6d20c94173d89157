export * from '../constants/limits';
