import { FORMAL } from './forms.ts';
import { any, type CapabilityRule, named, READ } from './rule.ts';
import { spelt } from './spelt.ts';

/** What registries say of packages, models, servers and weaknesses, written by whoever offers or finds them. Rows are alternatives. */
export const FROM_REGISTRIES: readonly CapabilityRule[] = [
  {
    capability: 'untrusted-content-read',
    why: 'whoever uploads a model or a set of data describes it',
    in: READ,
    effects: ['read'],
    kind: any(spelt('replicate|hugging face|hf|civitai|modelscope|kaggle|openml')),
    name: any('(?:get|list|show|read) (?:\\w+ )?(?:model|dataset|space|collection|version|notebook|paper)'),
    notName: any(FORMAL),
  },
  {
    capability: 'untrusted-content-read',
    why: 'whoever finds a weakness describes it',
    in: READ,
    effects: ['read'],
    name: any('(?:get|query|search|list|find|lookup|fetch) (?:\\w+ ){0,2}(?:cve|vulnerability|advisory|ghsa|osv)'),
    notName: any(`score|${FORMAL}`),
  },
  {
    capability: 'untrusted-content-read',
    why: 'authors of packages write what is said of them',
    in: READ,
    effects: ['read', 'compute'],
    takes: named('package(?: name)?|library(?: name| id)?|crate(?: name)?|gem(?: name)?|module name'),
    about: any('doc|docs|documentation|readme|package|library|crate|gem'),
    notName: any('version|license|size|stat|vulnerability|install|component'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'authors of libraries choose their names and descriptions',
    in: READ,
    about: any('resolve library|matching library|search package|package search'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'whoever offers something in a registry describes it there',
    in: READ,
    kind: any('mcp|registry|hub|huggingface|npm|pypi|smithery|marketplace|package|crate|replicate|plugin|extension'),
    name: any(
      '(?:search|find|recommend|discover|browse|explore) (?:\\w+ ){0,2}(?:server|package|model|plugin|extension|dataset|crate|module|app|skill)',
    ),
  },
];
