import { coverage } from '../../policy/coverage.ts';
import { serverPolicy } from '../../risk/combine.ts';
import { guarded, isGuarded } from '../../risk/guard/guarded.ts';
import { lockedDown, recommend } from '../../risk/recommend.ts';
import type { PolicyView, Server, Tool, ToolPolicies } from '../types.ts';
import { policyView } from './policy-view.ts';

/**
 * The policies of a tool's page, each worked out when it is first read. Reading throws a PolicyFault that names the tool when one of
 * them may not be shown. Counts ask for those of tens of thousands of tools, so it is a class.
 */
export class PoliciesOfTool implements ToolPolicies {
  readonly #tool: Tool;
  readonly #known: boolean | undefined;
  readonly #views: { recommended?: PolicyView; lockedDown?: PolicyView; guarded?: ToolPolicies['guarded'] } = {};

  /** @param known whether there is a guarded one, where an earlier build has found out */
  constructor(tool: Tool, known: boolean | undefined) {
    this.#tool = tool;
    this.#known = known;
  }

  get recommended(): PolicyView {
    const { record, assessment } = this.#tool;
    this.#views.recommended ??= this.#view('recommended', recommend(record.name, assessment.category));
    return this.#views.recommended;
  }

  get lockedDown(): PolicyView {
    this.#views.lockedDown ??= this.#view('locked down', lockedDown(this.#tool.record.name));
    return this.#views.lockedDown;
  }

  get guarded(): ToolPolicies['guarded'] {
    if (!('guarded' in this.#views)) this.#views.guarded = this.#guardedView();
    return this.#views.guarded;
  }

  get isGuarded(): boolean {
    const { record, assessment } = this.#tool;
    return this.#known ?? isGuarded(record, assessment.category);
  }

  #guardedView(): ToolPolicies['guarded'] {
    const { record, assessment } = this.#tool;
    const made = guarded(record, assessment.category);
    return made && { ...this.#view('guarded', made.policy), title: made.title, says: made.says };
  }

  #view(title: string, policy: PolicyView['policy']): PolicyView {
    const { record, server } = this.#tool;
    const sibling = server.tools.find(({ record: other }) => other.name !== record.name)?.record;
    return policyView(`${title} policy of ${record.name} (${server.id})`, policy, { tool: record, sibling });
  }
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
