import { MAKE, type ObjectRule, rule, things } from './rule.ts';

/** Things of money that are not money: a link, a method, a page. */
const NOT_MONEY =
  'links? methods? intents? sources? requests? sessions? pages? forms? buttons? terms? plans? reminders? providers? gateways? settings? types? qr templates? schedules? tokens? notifications? receipts? configs? keys? cards? notes? status details? codes? headers? options? history profiles? rules? events? tags?'
    .split(' ')
    .join('|');
const money = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b(?! ?(?:${NOT_MONEY}))`);

const COINS =
  'money|cash|funds?|eth|ether|sol|btc|bitcoin|sats|usdc|usdt|lamports|nfts?|erc20|spl|wei|xrp|native|crypto|cryptocurrency|coins?|tokens?|tips?|transactions?|tx|psbt';

/** Objects that make a verb move money, and those that only sound like it. The first that fits decides. */
export const MONEY_RULES: readonly ObjectRule[] = [
  rule(
    'perform execute do run make process',
    things('quotes?|simulations?|estimates?|estimation|preview|dry run'),
    'read',
  ),
  rule(`${MAKE} approve accept`, money('refunds?'), 'refund'),
  rule(`${MAKE} approve`, money('payouts?|charges?|disbursements?|donations?|escrow'), 'pay'),
  rule('add record log register mark apply', money('payments?'), 'record-payment'),
  rule(`${MAKE} approve schedule`, money('payments?'), 'pay'),
  rule(`${MAKE} approve`, money('transfers?|withdrawals?|deposits?|remittances?|top ?ups?'), 'transfer'),
  rule('request post', money('payouts?|withdrawals?|airdrops?'), 'transfer'),
  rule('apply add redeem', /\bcredits?\b(?! (?:card|note|memo|score|report|limit))/, 'credit'),
  rule('send sign broadcast submit airdrop fund drip', things(COINS), 'transfer'),
  rule(
    'execute perform claim supply borrow repay lend delegate redeem burn approve',
    /\b(?:tokens?|swaps?|stakes?|liquidity|rewards?(?! points?)|nfts?|allowance|erc20|loan|collateral|vault)\b/,
    'transfer',
  ),
  rule('add provide remove', /\bliquidity\b/, 'transfer'),
  rule('borrow lend supply', things(`${COINS}|assets?`), 'transfer'),
  rule('process run execute submit approve', things('payrolls?'), 'pay'),
  rule('authorize authorise capture release', money('payments?'), 'pay'),
  rule('load reload', things('(?:prepaid|gift|debit) cards?'), 'transfer'),
  rule('move release sweep', money('money|cash|funds?|escrow|payouts?|wallets?|balances?'), 'transfer'),
  rule('rebalance', things('portfolios?|positions?|holdings?|funds?|vaults?'), 'trade'),
  rule('redeem', things('vouchers?|coupons?|gift cards?|points?|miles|shares?|units?|orders?'), 'transfer'),
  rule('exercise', things('options?|warrants?'), 'trade'),
  rule('collect', money('payments?|fees?|dues'), 'pay'),
  rule('fund top', /\b(?:up|wallet|account|balance)\b/, 'transfer'),
  rule(
    `${MAKE} open close`,
    things(
      'trades?|bets?|bids?|(?:limit|market|stop|spot|futures|margin|bracket|oco|twap|dca|buy|sell|stock|options?|crypto|trading) (?:\\w+ )?orders?|positions?',
    ),
    'trade',
  ),
  rule('place make put submit', things('orders?|trades?|bets?|bids?|wagers?|(?:\\w+ )*sips?'), 'trade'),
  rule('place make start', things('calls?'), 'start'),
  rule('generate', /\b(?:deep|short)?links?\b|\b(?:invoices?|quotes?)\b(?!.*\bqr\b)/, 'create'),
  rule(MAKE, money('purchases?'), 'purchase'),
  rule(
    'transfer',
    things(
      'issues?|apps?|ownership|owner|repo|repository|tasks?|calls?|files?|records?|tickets?|projects?|conversations?|chats?|cycle|leads?|contacts?|deals?|messages?|data|jobs?',
    ),
    'update',
  ),
  rule('withdraw', things('contracts?|applications?|offers?|consent|proposals?|invitations?'), 'cancel'),
  rule('swap', things('cards?|rows?|columns?|variables|elements?|images?|faces?|slides?|sideboard'), 'update'),
  rule('truncate', things('text|strings?|content'), 'compute'),
  rule('post', things('search|query'), 'read'),
  rule('register renew buy transfer purchase', things('domains?'), 'purchase'),
  rule('send', /\bdomain (?:registration|transfer|renewal)\b/, 'purchase'),
  rule('renew upgrade', things('subscriptions?|plans?|licen[cs]es?|memberships?'), 'purchase'),
  rule('accept', things('disputes?'), 'refund'),
  rule('book reserve', things('flights?|hotels?|rooms?|tickets?|tables?|trips?|rides?|stays?'), 'purchase'),
  rule('subscribe', /\bplans?\b/, 'purchase'),
  rule('checkout', things('carts?|baskets?'), 'purchase'),
  rule('upgrade subscribe change', things('premium|paid|billing plan|pricing plan'), 'purchase'),
];
