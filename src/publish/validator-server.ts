import type { Server, Tool } from '../catalogue/types.ts';
import type { KnownTool, ToolEntry } from '../policy/types.ts';

/** What the validator page needs to know about a server: names, arguments, classes, and the guarded entries. */
interface ValidatorServer {
  id: string;
  name: string;
  /** `slug` is the tool's part of its address: links to the validator name the tool by it. */
  tools: (KnownTool & { slug: string; guarded?: ToolEntry })[];
}

/** The facts of a server that the validator page loads when somebody chooses it. Small: no prose. */
export function validatorServer(server: Server): ValidatorServer {
  return { id: server.id, name: server.label, tools: server.tools.map(validatorTool) };
}

function validatorTool({ record, slug, assessment, policies }: Tool): ValidatorServer['tools'][number] {
  const { category, severity } = assessment;
  const hint = record.annotations?.readOnlyHint;
  const guarded = policies.guarded?.policy.tools?.[record.name];
  const { hide, tools } = policies.recommended.policy;
  const recommended = hide ? 'hide' : tools?.[record.name];
  return {
    name: record.name,
    slug,
    params: record.params.map(({ name, type, required, enum: values }) => ({
      name,
      type,
      required,
      ...(values ? { enum: values } : {}),
    })),
    ...(category ? { category } : {}),
    ...(severity ? { severity } : {}),
    ...(hint === undefined ? {} : { readOnlyHint: hint }),
    ...(recommended ? { recommended } : {}),
    ...(guarded ? { guarded } : {}),
  };
}
