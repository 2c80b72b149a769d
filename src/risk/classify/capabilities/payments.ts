import { any, type CapabilityRule } from './rule.ts';
import { CHAIN_SERVER, CRYPTO } from './things.ts';

/** Places where tokens are traded. */
const EXCHANGES = 'binance|bybit|ccxt|coinbase|kraken|okx|bitget|kucoin|bitfinex|bithumb|upbit';

/** Calls that move money or tokens. Rows with the same capability are alternatives. */
export const PAYMENTS: readonly CapabilityRule[] = [
  {
    capability: 'crypto-transfer',
    why: 'it signs or sends tokens of a blockchain',
    effects: ['transfer', 'trade', 'purchase', 'pay'],
    about: any(
      'crypto|token|erc20|erc721|erc1155|nft|eth|sol|solana|ethereum|bitcoin|btc|wallet|blockchain|swap|stake|unstake|lamport|usdc|dex|escrow|cryptocurrency|withdraw|liquidity|mainnet|onchain|defi|coin|bridge|mint|lightning|x402',
    ),
  },
  {
    capability: 'crypto-transfer',
    why: 'its server signs for a wallet of a blockchain',
    effects: ['transfer', 'trade', 'pay'],
    server: any(`${CHAIN_SERVER}|${EXCHANGES}|\\w+(?:chain|coin|swap)`),
  },
  {
    capability: 'payments',
    why: 'it moves money',
    effects: ['pay', 'refund', 'purchase', 'credit', 'record-payment'],
    not: any(CRYPTO),
    notServer: any(`${CHAIN_SERVER}|\\w+(?:chain|coin|swap)`),
  },
  {
    capability: 'payments',
    why: 'it moves money',
    effects: ['transfer', 'trade'],
    not: any(CRYPTO),
    notServer: any(`${CHAIN_SERVER}|token|binance|bybit|ccxt|coinbase|kraken`),
  },
];
