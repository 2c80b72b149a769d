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
