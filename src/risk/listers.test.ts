import { describe, expect, it } from 'vitest';
import { listerOf } from './listers.ts';

describe('listerOf', () => {
  it.each([
    ['order', 'get_orders'],
    ['order', 'list_order'],
    ['order', 'orders_list'],
    ['data source', 'API-list-data-sources'],
    ['bucket', 'r2_buckets_list'],
    ['user', 'list_users_by_org'],
  ])('%s: %s hands out its ids', (noun, name) => {
    expect(listerOf(noun, 'x', [name])).toBe(name);
  });

  it.each([
    ['order', 'get_order'],
    ['order', 'cancel_orders'],
    ['order', 'get_borders'],
    ['link', 'jira_get_link_types'],
    ['page', 'confluence_get_page'],
    ['data source', 'API-query-data-source'],
    ['order', 'get_order_statuses'],
    ['org', 'list_users_by_org'],
  ])('%s: %s does not', (noun, name) => {
    expect(listerOf(noun, 'x', [name])).toBeUndefined();
  });

  it('prefers the name about nothing else, then the shortest, and never names the tool itself', () => {
    expect(listerOf('order', 'x', ['get_customer_orders', 'get_orders'])).toBe('get_orders');
    expect(listerOf('user', 'x', ['list_oncall_users', 'list_users_by_org'])).toBe('list_users_by_org');
    expect(listerOf('order', 'get_orders', ['get_orders'])).toBeUndefined();
  });
});
