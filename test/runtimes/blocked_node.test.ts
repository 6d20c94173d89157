import { testEnding } from './ending';
import { others } from './runtimes';

testEnding(others.filter(([name]) => name.startsWith('Node ')));
