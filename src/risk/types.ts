import type {
  Capability,
  Category,
  Confidence,
  Effect,
  Reversible,
  Severity,
  ToolCapability,
  Trait,
} from './vocabulary.ts';

/** One argument of a tool, as its schema declares it. */
export interface ParamFacts {
  name: string;
  type: string;
  required: boolean;
  /** What the value picks out, as a reviewer says: "client" for `userid`. */
  names?: string | undefined;
  enum?: (string | number | boolean)[] | undefined;
  /** What a switch is when it is left out, where that is known. */
  default?: boolean | undefined;
  note?: string | undefined;
}

/** What the author of a tool declares about it. Claims, not facts. */
export interface Annotations {
  title?: string | undefined;
  readOnlyHint?: boolean | undefined;
  destructiveHint?: boolean | undefined;
  idempotentHint?: boolean | undefined;
  openWorldHint?: boolean | undefined;
}

/** Where a fact was seen: at most eight words of the source, and the field they stand in. */
export interface Evidence {
  quote: string;
  where: 'name' | 'description' | 'parameters' | 'annotations' | 'source' | 'documentation';
}

/** A reviewer's decision against the engine's. Must change something, and is shown on the page. */
export interface Override {
  category?: Category | undefined;
  severity?: Severity | undefined;
  reason: string;
  evidence: Evidence;
}

/** Everything that the risk engine may look at. A catalogue's tool record is one. */
export interface ToolFacts {
  name: string;
  /** The author's text, of tools that nobody has reviewed. A claim: it is looked through for hidden characters, and for words that stand in place of arguments. */
  description?: string | undefined;
  /** The reviewer's sentence on what one call does. It begins with the verb: "Opens a ticket." */
  summary?: string | undefined;
  params: ParamFacts[];
  /** Set where nothing says what arguments there are, not even that there are none. */
  takes?: 'unknown' | undefined;
  annotations?: Annotations | undefined;
  effects: Effect[];
  capabilities: ToolCapability[];
  traits: Trait[];
  reversible?: Reversible | undefined;
  /** Name of the tool of the same server that takes the effect back. */
  undo?: string | undefined;
  /** A reviewer's sentence for an effect, capability or trait, about this tool. */
  because: Partial<Record<Effect | ToolCapability | Trait | 'reversible', string>>;
  evidence: Evidence[];
  override?: Override | undefined;
}

/** One step of a derivation, in the order computed. Texts hold `code` in backticks and nothing else. */
export interface Reason {
  /** Stable id of the rule, shown and linked: `starts-at-category`, `reads-secrets`, ... */
  rule: string;
  text: string;
  /** The fact it rests on, in words: "Effect `create`", "Capability `issue-write`". */
  basis: string;
  /** Where the severity stands before and after; equal when the rule only notes something. */
  from: Severity;
  to: Severity;
}

export interface ConfidenceFact {
  text: string;
  seen: boolean;
}

/** One declared annotation held against the assessment. */
export interface AnnotationCheck {
  hint: 'readOnlyHint' | 'destructiveHint' | 'idempotentHint' | 'openWorldHint';
  declared: boolean;
  agrees: boolean;
  text: string;
}

/** The conclusion about one tool. `undefined` category means "not known": nothing supports a class. */
export interface Assessment {
  category: Category | undefined;
  severity: Severity | undefined;
  confidence: Confidence;
  confidenceFacts: ConfidenceFact[];
  capabilities: Capability[];
  reasons: Reason[];
  /** Those of the reasons that moved the severity. */
  moves: Reason[];
  annotations: AnnotationCheck[];
}
