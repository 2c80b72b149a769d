import type { ParamFacts, ToolFacts } from './types.ts';

/** Facts for tests: a name, arguments in short form (`deptid:number!` is required) and whatever the test is about. */
export function tool(name: string, params: readonly string[] = [], more: Partial<ToolFacts> = {}): ToolFacts {
  return {
    name,
    params: params.map(param),
    effects: [],
    capabilities: [],
    traits: [],
    because: {},
    evidence: [{ quote: name, where: 'description' }],
    ...more,
  };
}

function param(short: string): ParamFacts {
  const [, name = short, type = 'any', need = ''] = /^([^:]*):([a-z]+)(!?)$/.exec(short) ?? [];
  return { name, type, required: need === '!' };
}

/** Tools of one billing server, as their source declares them: names and arguments are real, sentences are ours. */
export const OPEN_TICKET = tool(
  'whmcs_open_ticket',
  [
    'deptid:number!',
    'subject:string!',
    'message:string!',
    'clientid:number',
    'contactid:number',
    'name:string',
    'email:string',
    'admin:boolean',
    'markdown:boolean',
  ],
  {
    effects: ['create'],
    capabilities: ['issue-write'],
    traits: ['acts-as-other'],
    reversible: 'yes',
    undo: 'whmcs_update_ticket',
  },
);

export const UPDATE_TICKET = tool('whmcs_update_ticket', ['ticketid:number!', 'deptid:number', 'status:string'], {
  effects: ['update'],
  reversible: 'yes',
});

export const PENDING_ORDER = tool('whmcs_pending_order', ['orderid:number!'], {
  effects: ['update'],
  reversible: 'yes',
});

export const CANCEL_ORDER = tool('whmcs_cancel_order', ['orderid:number!', 'cancelsub:boolean', 'noemail:boolean'], {
  effects: ['cancel'],
  traits: ['silences-notice'],
  reversible: 'partly',
  undo: 'whmcs_pending_order',
  because: { reversible: '`cancelsub` ends a payment agreement at another company. No tool here makes a new one.' },
});

export const GET_STATS = tool('whmcs_get_stats', [], { effects: ['read'] });

export const GET_ORDERS = tool('whmcs_get_orders', ['limitnum:number', 'id:number', 'status:string'], {
  effects: ['read'],
  capabilities: ['private-data-read'],
});

export const GET_TICKET = tool('whmcs_get_ticket', ['ticketid:number!'], {
  effects: ['read'],
  capabilities: ['untrusted-content-read'],
});

export const MODULE_CREATE = tool('whmcs_module_create', ['accountid:number!'], {
  effects: ['provision'],
  reversible: 'no',
});

export const RENEW_DOMAIN = tool('whmcs_renew_domain', ['domainid:number!'], {
  effects: ['purchase'],
  capabilities: ['payments'],
  reversible: 'no',
});

export const ISSUE_AUDIT_TICKET = tool('issue_audit_ticket', ['agentId:string!', 'validitySeconds:number'], {
  effects: ['issue'],
  reversible: 'partly',
  undo: 'activate_kill_switch',
});

export const BILLING_NAMES: readonly string[] = [
  OPEN_TICKET,
  UPDATE_TICKET,
  PENDING_ORDER,
  CANCEL_ORDER,
  GET_STATS,
  GET_ORDERS,
  GET_TICKET,
  MODULE_CREATE,
  RENEW_DOMAIN,
].map(({ name }) => name);
