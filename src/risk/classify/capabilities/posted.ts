import { any, type CapabilityRule, named } from './rule.ts';

/** Data that goes to an address which the caller gives. Rows are alternatives. */
export const TO_ADDRESSES: readonly CapabilityRule[] = [
  {
    capability: 'http-post',
    why: 'it sends a request with a body to an address that the caller gives',
    effects: ['request'],
    takes: named('url|uri|target url|endpoint url|webhook url|request url'),
  },
  {
    capability: 'http-post',
    why: 'its words say that it makes a request, and an argument holds the address',
    takesAn: 'address',
    about: any('http (?:post|put|patch|delete) request'),
  },
  {
    capability: 'http-post',
    why: 'the service will send to the address that the caller gives',
    in: ['Write', 'Execute'],
    about: any('webhook|callback'),
    takes: named('(?:\\w+ )?url|uri|endpoint|webhook|'),
  },
  {
    capability: 'http-post',
    why: 'what comes of the call is sent to an address that an argument gives',
    in: ['Write', 'Execute'],
    takes: named('(?:webhook|callback|notification|notify) ur[li]|webhook'),
  },
  {
    capability: 'http-post',
    why: 'it takes an address together with what is sent there',
    in: ['Write', 'Execute'],
    takes:
      /^(?:target |webhook |callback )?url$[\s\S]*^(?:header|headers|body|payload|http method|method|post data|data \w+ \w+|data)$|^(?:header|headers|body|payload|http method|method|post data|data \w+ \w+|data)$[\s\S]*^(?:target |webhook |callback )?url$/m,
  },
];
