export * from '../stdint';
export {
  off_t,
  type size_t,
  type ssize_t,
  type pointer,
  type const_pointer,
  type pid_t,
  type uid_t,
  type gid_t,
  time_t,
  type mode_t,
} from '../../runtime/c-types';
