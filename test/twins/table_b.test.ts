import { testTable } from './row';
import { table_b } from './table_b';

testTable(table_b);
