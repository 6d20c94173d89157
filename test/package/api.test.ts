// The declarations of the built package equal the tracked reports.
import { node, repository } from './project';

test('the API changes only together with its report: npm run api-report', async () => {
  await node(repository, 'scripts/api-report.js', '--check');
}, 120_000);
