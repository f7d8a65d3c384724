// The long version of test/security: each carrier × each attribute × each address in all its disguises × each policy.
//
//   node test/bench/attacks.mjs
//
// Run it after a build.
import { spawnSync } from 'node:child_process';
import { filesIn } from '../tools/doc-blocks.mjs';

const options = ['--import', 'tsx', '--test', '--test-concurrency=1', ...filesIn('test/security', '.test.ts')];
const { status } = spawnSync(process.execPath, options, { stdio: 'inherit', env: { ...process.env, ATTACKS: 'long' } });
process.exitCode = status ?? 1;
