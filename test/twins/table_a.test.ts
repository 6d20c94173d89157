import { testTable } from './row';
import { table_a } from './table_a';

testTable(table_a);
