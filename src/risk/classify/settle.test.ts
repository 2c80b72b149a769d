import { describe } from 'vitest';
import { check } from './decide.fixture.ts';

describe('a name that moves money or destroys, whatever it returns', () => {
  check([
    ['charge_customer', 'Returns a receipt', 'amount', 'Financial'],
    ['charge_customer', 'Gets a receipt', 'amount', 'Financial'],
    ['refund_order', 'Returns a receipt', 'amount', 'Financial'],
    ['refund_order', 'Gets a receipt', 'amount', 'Financial'],
    ['transfer_funds', 'Returns a receipt', 'amount', 'Financial'],
    ['transfer_funds', 'Gets a receipt', 'amount', 'Financial'],
    ['Stake_Tokens', 'Returns a receipt', 'amount', 'Financial'],
    ['Stake_Tokens', 'Gets a receipt', 'amount', 'Financial'],
    ['stripe_charge_customer', 'Returns a receipt', 'amount', 'Financial'],
    ['stripe_charge_customer', 'Gets a receipt', 'amount', 'Financial'],
    ['remove_account', 'Returns true when done', 'id', 'Destructive'],
    ['remove_account', 'Gets the outcome', 'id', 'Destructive'],
    ['acme_clear_account', 'Returns true when done', 'id', 'Destructive'],
    ['acme_clear_account', 'Gets the outcome', 'id', 'Destructive'],
    ['voidInvoice', 'Returns true when done', 'id', 'Destructive'],
    ['voidInvoice', 'Gets the outcome', 'id', 'Destructive'],
    ['liquidate_order', 'Returns a receipt', 'id', 'Financial'],
    ['redeem_voucher', 'Returns a receipt', 'id', 'Financial'],
    ['top_up_wallet', 'Returns a receipt', 'amount', 'Financial'],
    ['cash_out', 'Gets the outcome', 'amount', 'Financial'],
    ['wire_money', 'Gets the outcome', 'amount', 'Financial'],
    ['repay_loan', 'Returns a receipt', 'amount', 'Financial'],
    ['borrow_usdc', 'Returns a receipt', 'amount', 'Financial'],
    ['release_escrow', 'Returns true when done', 'id', 'Financial'],
    ['move_funds', 'Returns true when done', 'amount', 'Financial'],
    ['collect_payment', 'Returns a receipt', 'amount', 'Financial'],
    ['exerciseOption', 'Returns a receipt', 'contract', 'Financial'],
    ['rebalance_portfolio', 'Gets the outcome', 'id', 'Financial'],
    ['format_disk', 'Returns true when done', 'disk', 'Destructive'],
    ['shred_file', 'Returns true when done', 'path', 'Destructive'],
    ['deprovision_user', 'Returns true when done', 'id', 'Destructive'],
    ['nuke_environment', 'Gets the outcome', 'name', 'Destructive'],
    ['list_exercises', 'Lists exercises', '', 'Read'],
    ['collect_metrics', 'Collects metrics', '', 'Read'],
    ['move_card', 'Returns the card', 'list', 'Write'],
    ['format_table', 'Formats a table', 'range', 'Write'],
    ['dexPairsTradeLatest', 'Returns the latest trades of a pair', 'pair', 'Read'],
    ['account_deposit', 'Gets the deposits of an account', 'id', 'Read'],
  ]);
});

describe('a verb that may be a thing, behind a word that calls for one', () => {
  check([
    ['order_tool', 'Will refund the customer', 'id', 'Financial'],
    ['order_tool', 'Soft-deletes the row', 'id', 'Destructive'],
    ['order_tool', 'Batch delete', 'id', 'Destructive'],
  ]);
});

describe('a verb that name and description share', () => {
  check([
    ['verify_send_as', 'Sends a verification email to the alias', 'email', 'Write'],
    ['explore_permalink_create', 'Create a permalink for the chart', 'state', 'Write'],
    ['ProfileController_setProfileName', 'Set my profile name', 'name', 'Write'],
    ['issue_get_comments', 'Get comments of an issue by its id', 'issue_id', 'Read'],
    ['zms_list_tag_keys', 'List tag keys within a namespace', '', 'Read'],
    ['check_ssh_risk_logins', '检查SSH登录风险', '', 'Read'],
    ['list_change_requests', 'Shows open requests', '', 'Read'],
    ['exchange_rate', 'Retrieves exchange rates', 'currency', 'Read'],
    ['search_ads_archive', 'Search the archive of ads', 'term', 'Read'],
  ]);
});
