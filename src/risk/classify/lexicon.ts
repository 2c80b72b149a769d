import type { Effect } from '../vocabulary.ts';

/**
 * Verbs by the effect they have when nothing is known of their object. `firm` ones say so whatever comes after them,
 * `soft` ones give way to anything more definite, and `nouns` are firm where a verb stands and things elsewhere.
 * What an object changes stands in `objects.ts`.
 */
export interface VerbRow {
  effect: Effect;
  firm?: string;
  soft?: string;
  nouns?: string;
}

export const VERB_ROWS: readonly VerbRow[] = [
  {
    effect: 'read',
    firm: `analyse analyze ask dbsize hexists hget hgetall llen lrange smembers xrange zrange autocomplete browse check compare describe detect diagnose diff inform
      discover display enumerate estimate examine explain explore find geocode get grep has investigate inspect
      introspect is
      locate lookup obtain observe peek ping print read recall recommend retrieve scrape see
      reveal show suggest summarise summarize tail verify whois advise interpret correlate measure proofread interrogate
      hunt scout glob judge critique cite consult triage sniff`,
    soft: `access aggregate assess capture crawl download export fetch help identify load look open poll provide pull resolve return
      scan select take tell track use view wait watch gather collect determine debug discuss probe visit highlight
      understand surface enrich map`,
    nouns:
      'audit benchmark count exercise list monitor preview profile query report research review sample screenshot search snapshot status survey test trace',
  },
  {
    effect: 'compute',
    firm: `anonymise anonymize calculate compute convert greet infer decode decompile decrypt disassemble divide echo encode encrypt isolate inpaint lint multiply outpaint paraphrase parse predict rank reflect simulate subtract
      speak think transcribe translate upscale validate brainstorm deobfuscate concatenate quantify vectorize
      rephrase reword dub censor denoise
      tokenise tokenize deduplicate derive humanize simplify dedupe symbolicate`,
    soft: `classify clip compose compress crop design evaluate extract filter forecast format generate guard normalize optimise
      optimize plan plot redact render resize roll round score reverse solve sort split transform trim visualize reason
      pack assist demonstrate reimagine remix refine rewrite expand define segment decompose integrate sum digest randomize shuffle pick
      guess beautify prettify minify sanitize serialize deserialize standardize colorize reformat`,
    nouns: 'chat hash match',
  },
  {
    effect: 'create',
    firm: 'add append clone contribute copy lpush rpush sadd xadd zadd create duplicate embed fork insert prepend react reply upsert',
    soft: `book build draft draw paint sketch enroll gen import index ingest init initialize log make memorize new place prepare put
      record register remember request reserve save schedule store submit write onboard populate bootstrap construct
      establish instantiate inject ensure persist seed symlink zip collate assemble remind scaffold favorite favourite`,
    nouns: 'backup bookmark comment commit issue note',
  },
  {
    effect: 'update',
    firm: `accept acknowledge activate allocate alter approve archive assign attach categorize change close connect customize deactivate
      decline deny detach disable dismiss downgrade edit emulate enable enhance finalize finish follow hide increment
      decrement join leave like
      mark merge migrate modify move mute patch pin prioritize rearrange reassign rebase reject rename renew reopen
      restrict reorder reprioritize reschedule restore revert revise rotate snooze stage star toggle transition unapprove
      unarchive unassign ban unban uncomplete recycle
      unblock undelete undo untrash unfollow ungroup unlike unlink unlock unmute unpin unprotect unpublish unresolve unstage unstar untaint
      unsubscribe update upgrade vote hset unmerge unpause enforce reconnect unsnooze unflag untag repin deprioritize demote unrepost unretweet reactivate reinstate deprecate freeze unfreeze unhide unshare unenroll
      unread unschedule upvote downvote unvote`,
    soft: `adjust airdrop align apply arrange auth authenticate authorise authorize block borrow burn claim clean configure control disconnect fix focus fund
      handle interact lend link lock login logout quit manage organize pop process push rebalance redeem refactor refresh replace
      reset set setup sign subscribe supply
      sweep switch sync tune turn unset rectify repair correct heal escalate whitelist mount unmount tweak retouch adapt
      relocate remap expire retire sunset amend squash cleanup dispose elevate expose extend impersonate kick paste propagate protect quarantine throttle unlist`,
    nouns: 'checkout complete flag group label position rate stash tag',
  },
  {
    effect: 'send',
    firm: 'announce forward notify repost resend respond retweet send sms',
    soft: 'broadcast contact post publish say share',
    nouns: 'alert email mail message tweet',
  },
  { effect: 'upload', firm: 'upload' },
  { effect: 'grant', firm: 'grant invite' },
  {
    effect: 'start',
    firm: `boot dispatch enqueue invoke launch reboot redeploy relaunch requeue reprocess rerun restart resubmit resync retrigger rollback serve spawn start trigger
      unsuspend rebuild`,
    soft: `call continue delegate do execute initiate orchestrate perform play reload retry run skip step train
      reindex regenerate vacuum recrawl rescan fuzz backtest`,
    nouns: 'compile resume',
  },
  { effect: 'stop', firm: 'abort drain halt interrupt end pause shutdown stop suspend' },
  { effect: 'provision', firm: 'provision', soft: 'scale' },
  { effect: 'deploy', firm: 'promote', nouns: 'deploy release' },
  { effect: 'drive', firm: 'click doubleclick hover navigate press scroll swipe', nouns: 'drag fill tap type' },
  { effect: 'run-command', firm: 'exec exploit install reinstall sideload', nouns: 'ssh' },
  { effect: 'run-code', firm: 'eval', nouns: 'repl' },
  {
    effect: 'delete',
    firm: 'annihilate decommission del delete deregister hdel lrem xdel zrem destroy discard drop erase obliterate prune arrtrim ltrim rm rmdir shred trash xtrim undeploy uninstall unregister yank',
    soft: 'forget remove',
  },
  { effect: 'purge', firm: 'dropdb flushall flushdb nuke purge truncate wipe', soft: 'clear empty evict flush' },
  { effect: 'terminate', firm: 'deprovision kill teardown terminate' },
  { effect: 'cancel', firm: 'cancel void' },
  { effect: 'revoke', firm: 'invalidate revoke' },
  { effect: 'overwrite', firm: 'forcepush overwrite reimage zeroout' },
  {
    effect: 'pay',
    firm: 'billclient billcustomer disburse donate pay reimburse repay tipcreator tipdriver tipuser',
    soft: 'settle',
    nouns: 'charge payout',
  },
  { effect: 'refund', nouns: 'refund' },
  {
    effect: 'transfer',
    firm: `awardbounty cashadvance cashout compoundrewards compoundyield creditaccount creditbalance creditcustomer creditwallet debitaccount debitbalance debitcustomer debitwallet
      flashloan harvestrewards harvestyield mint remit topup undelegate unwrapeth wire withdraw wrapeth`,
    nouns: 'bridge deposit stake transfer unstake',
  },
  {
    effect: 'purchase',
    firm: 'buy confirmbooking confirmpurchase giftsubscription hirecontractor hirefreelancer ordercoffee orderfood ordergroceries ordermeal orderpizza ordertaxi',
    nouns: 'purchase',
  },
  { effect: 'trade', firm: 'exchangecurrency liquidate sell', nouns: 'swap trade' },
];

/** Words before a verb that leave it what it is: `bulk_delete`, `confirm_delete`. */
export const MODALS = new Set(
  'async attempt auto batch bulk confirm do execute force handle mass multi perform quick request safe schedule try'.split(
    ' ',
  ),
);

/** What follows a noun that only looks like a verb: `order_history`, `build_status`. */
export const ABOUT = new Set(
  `activity analysis analytics board catalog count data detail details docs entries events fields guide health history id ids
  info information insights items latest limits link links list log logs metadata metrics method methods name names notes overview policy
  price preview prices quote quotes rate rates receipt report reports result results rules schema score settings stats statistics status
  statuses summary templates timeline tracking trends type types usage volume`.split(/\s+/),
);

/** Last words of names without a verb that say what comes back: `supported_languages`, `map_distance`. */
export const ANSWERS = new Set(
  `arrival assist balance calculator classification codegen comparison conversion data detection direction directions distance
  docs documentation elevation engine extraction fact facts feed forecast formats generation hello info languages leaderboard listing listings
  location news profile profiles reasoning recognition simulation series thinking timestamp transcript transcription translation tree trending version weather whoami`.split(
    /\s+/,
  ),
);

/** Nouns of what is done: "order deletion" is nothing that comes back. */
export const DEEDS = new Set(
  'cancelation cancellation deletion destruction disbursement erasure removal revocation termination withdrawal'.split(
    ' ',
  ),
);

/** Two words that are one thing, so that neither is a verb. */
export const COMPOUNDS = new Set(
  `access control,access key,app store,book search,access list,access log,access token,bridge ml,build log,call graph,check run,code review,drag drop,
  eval collection,eval rule,eval suite,feature flag,forward geocode,forward geocoding,fund data,fund manager,git log,google play,play store,help center,help desk,install page,load balancer,merge request,open api,order book,place detail,place info,place photo,place review,pull request,query string,
  rate limit,read only,read replica,release note,review comment,review thread,search engine,search index,stop word,test case,
  test plan,test run,test suite,to do,use agent,use case,watch list,work log`
    .split(',')
    .map((pair) => pair.trim()),
);
