import { coverage } from '../../policy/coverage.ts';
import { serverPolicy } from '../../risk/combine.ts';
import { guarded, isGuarded } from '../../risk/guard/guarded.ts';
import { lockedDown, recommend } from '../../risk/recommend.ts';
import type { PolicyView, Server, Tool, ToolPolicies } from '../types.ts';
import { lazy } from './lazy.ts';
import { policyView } from './policy-view.ts';

/**
 * The policies of a tool's page, each worked out when it is first read. Reading throws a PolicyFault that names the tool when one of
 * them may not be shown.
 *
 * @param known whether there is a guarded one, where an earlier build has found out
 */
export function policiesOf(tool: Tool, known: boolean | undefined): ToolPolicies {
  const { record, server, assessment } = tool;
  const sibling = server.tools.find(({ record: other }) => other.name !== record.name)?.record;
  const view = (title: string, policy: PolicyView['policy']) =>
    policyView(`${title} policy of ${record.name} (${server.id})`, policy, { tool: record, sibling });
  const recommended = lazy(() => view('recommended', recommend(record.name, assessment.category)));
  const locked = lazy(() => view('locked down', lockedDown(record.name)));
  const guardView = lazy(() => {
    const made = guarded(record, assessment.category);
    return made && { ...view('guarded', made.policy), title: made.title, says: made.says };
  });
  return {
    get recommended() {
      return recommended();
    },
    get lockedDown() {
      return locked();
    },
    get guarded() {
      return guardView();
    },
    get isGuarded() {
      return known ?? isGuarded(record, assessment.category);
    },
  };
}

/** The policy of a whole server, tried on the first of its tools that may still be called. */
export function serverPolicyOf({ id, tools }: Server): PolicyView {
  const policy = serverPolicy(tools.map(({ record, assessment: { category } }) => ({ name: record.name, category })));
  const treatments = coverage(
    policy,
    tools.map(({ record }) => record.name),
  );
  const callable = treatments.findIndex(({ treatment }) => treatment === 'limited' || treatment === 'allow');
  const tool = tools[Math.max(0, callable)];
  if (tool === undefined) throw new Error(`The server ${id} has no tools; the schema refuses that.`);
  return policyView(`recommended policy of the server ${id}`, policy, { tool: tool.record, sibling: undefined });
}
