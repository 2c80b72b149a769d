import { z } from 'zod';
import { ACTIONS, CAPS, DEFAULTS, isMessage, LISTINGS, PIN, SCOPES, WINDOWS } from './language.ts';
import { conditionSchema } from './schema-condition.ts';

/** `legacy` is `extended` and the older members of a tool entry; nothing is ever written in it. */
export type SchemaProfile = 'core' | 'extended' | 'legacy';

/** The schema of a whole policy in one profile. Strict: an unknown member is an error (policy language, section 1). */
export function policySchema(profile: SchemaProfile) {
  const isCore = profile === 'core';
  const core = {
    version: z.literal('1').meta({ description: 'Version of the policy language. Only the text "1".' }),
    default: z.enum(DEFAULTS).meta({ description: 'What happens to tools that are not named under "tools".' }),
    hide: hideSchema(isCore).optional(),
    all_tools: allToolsSchema(profile).optional(),
    tools: z
      .record(z.string(), entrySchema(profile))
      .meta({ description: 'Rules by exact tool name. {} allows the tool without further rules.' })
      .optional(),
  };
  const title = { title: 'MCP tool policy', description: `An MCP tool policy, version "1", ${profile} profile.` };
  if (isCore) return z.strictObject(core).meta(title);
  return z.strictObject({ ...extendedMembers(), ...core }).meta(title);
}

function extendedMembers() {
  return {
    $schema: z
      .string()
      .meta({ description: 'Address of this schema, for editors. No effect on decisions.' })
      .optional(),
    description: z.string().meta({ description: 'What the policy is for. No effect on decisions.' }).optional(),
    list: z
      .enum(LISTINGS)
      .meta({ description: '"callable" also removes tools from the list that could never be called.' })
      .optional(),
    pins: z
      .record(z.string(), z.string().regex(PIN))
      .meta({ description: 'Digest of the reviewed definition by tool name. A tool that differs is denied.' })
      .optional(),
  };
}

function hideSchema(isCore: boolean) {
  const name = isCore ? z.string().regex(/^(?:\*|[^*]+)$/) : z.string().min(1);
  const what = 'Tools removed from tools/list and denied when called. "*" hides all.';
  return z.array(name).max(CAPS.hide).meta({ description: what });
}

function allToolsSchema(profile: SchemaProfile) {
  const shared = z.array(limitSchema(profile).omit({ increment_from: true }));
  const limits = { limits: shared.meta({ description: 'Quotas over the calls of every tool together.' }).optional() };
  const what = { description: 'Static quotas counted over the calls of every tool.' };
  if (profile === 'core') return z.strictObject(limits).meta(what);
  const denials = ruleListSchema(profile, 'on_deny').meta({
    description: 'A call of any tool is denied if any rule holds.',
  });
  return z.strictObject({ deny_if: denials.optional(), ...limits }).meta(what);
}

function entrySchema(profile: SchemaProfile) {
  const core = {
    require: ruleListSchema(profile, 'on_deny')
      .meta({ description: 'Every rule must hold, or the call is denied.' })
      .optional(),
    deny_if: ruleListSchema(profile, 'on_deny')
      .meta({ description: 'The call is denied if any rule holds.' })
      .optional(),
    limits: z.array(limitSchema(profile)).meta({ description: 'Quotas of this tool.' }).optional(),
  };
  const what = { description: 'What one tool may do.' };
  if (profile === 'core') return z.strictObject(core).meta(what);
  const extended = {
    ...core,
    approve_if: ruleListSchema(profile, 'on_ask')
      .meta({ description: 'A person is asked if any rule holds.' })
      .optional(),
    only_args: z.array(z.string()).meta({ description: 'The only top-level arguments a call may have.' }).optional(),
  };
  return z.strictObject(profile === 'legacy' ? { ...extended, ...legacyMembers() } : extended).meta(what);
}

function legacyMembers() {
  const max = z.int().min(1).meta({ description: 'Calls in one window.' });
  const window = z
    .union([z.enum(WINDOWS), z.literal([60, 3600, 86400])])
    .meta({ description: 'Length in seconds, or its name.' });
  return {
    action: z.enum(ACTIONS).meta({ description: 'Older form of deny_if and approve_if.' }).optional(),
    reason: messageSchema('Older form of on_deny.').optional(),
    rate_limit: z
      .union([z.strictObject({ max, window }), z.string().regex(/^\s*[1-9]\d*\s*\/\s*[a-z]+\s*$/)])
      .meta({ description: 'Older form of limits.' })
      .optional(),
  };
}

function ruleListSchema(profile: SchemaProfile, message: 'on_deny' | 'on_ask') {
  const what =
    message === 'on_deny'
      ? 'Shown to the model and to people when this rule denies.'
      : 'Shown to the person who is asked.';
  const core = {
    conditions: z
      .array(conditionSchema(profile))
      .max(CAPS.conditions)
      .meta({ description: 'All of them must hold. An empty list always holds.' }),
    [message]: messageSchema(what).optional(),
  };
  const name = z.string().meta({ description: 'A label for logs.' }).optional();
  const rule = z.strictObject(profile === 'core' ? core : { name, ...core });
  return z.array(rule).max(CAPS.rules);
}

function limitSchema(profile: SchemaProfile) {
  const isCore = profile === 'core';
  const scope = z.enum(isCore ? ['grant'] : SCOPES).meta({ description: 'Who shares the counter.' });
  const members = {
    counter: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,128}$/)
      .meta({ description: 'Name of the counter: one bucket in the whole policy.' }),
    window: z.enum(WINDOWS).meta({ description: 'Fixed window, aligned to UTC.' }),
    max: z.int().min(1).meta({ description: 'The most that one window lets through.' }),
    scope: isCore ? scope : scope.optional(),
    increment: z
      .int()
      .min(1)
      .max(CAPS.increment)
      .meta({ description: 'What one call adds. 1 when missing.' })
      .optional(),
    increment_from: z
      .string()
      .regex(/^args[.[]/)
      .max(256)
      .meta({ description: 'Argument whose number is added instead.' })
      .optional(),
  };
  return z.strictObject(
    isCore ? members : { ...members, on_deny: messageSchema('Shown when this limit denies.').optional() },
  );
}

function messageSchema(description: string) {
  return z
    .string()
    .min(1)
    .max(CAPS.message * 2)
    .refine(isMessage)
    .meta({ description });
}

const FILE_NAMES = { extended: 'policy-1.json', core: 'policy-1-core.json', legacy: 'policy-1-legacy.json' } as const;

/**
 * JSON Schema 2020-12 of a profile, made from the same zod schema. `base` is the site's address ending in "/"; without
 * it the `$id` is relative.
 */
export function policyJsonSchema(profile: SchemaProfile, base = ''): Record<string, unknown> {
  const schema = z.toJSONSchema(policySchema(profile), { target: 'draft-2020-12', io: 'input' });
  return { $id: `${base}schema/${FILE_NAMES[profile]}`, ...schema };
}
