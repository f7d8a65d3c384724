import assert from 'node:assert/strict';
import { it } from 'node:test';
import { limits } from 'goalpost';

it('the limits of what is read cannot be moved', () => {
  assert.throws(() => Object.assign(limits, { nodes: 1 }), TypeError);
  assert.equal(limits.nodes, 20_000);
});
