import { constant } from '../../runtime/addon';

export { sockaddr_un } from '../sys/un';

/** The room in `sun_path`, in bytes: 108. unix(7) */
export const UNIX_PATH_MAX = constant('UNIX_PATH_MAX');
