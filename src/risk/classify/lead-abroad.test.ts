import { expect, it } from 'vitest';
import { leadAbroad } from './lead-abroad.ts';
import { readDescription } from './text.ts';

const effects = (text: string) => readDescription(text).map(({ effect }) => effect);

it.each([
  ['获取股票指数的数据', 'read'],
  ['  【查询】所有订单', 'read'],
  ['删除指定的文件', 'delete'],
  ['Envia uma imagem', 'send'],
  ['Elimina un archivo', 'delete'],
  ['Récupère la liste des clients', 'read'],
  ['OBTÉM os dados', 'read'],
])('%s', (text, effect) => {
  expect(effects(text)).toEqual([effect]);
});

it.each(['', '天气', '股票获取', 'Listado de clientes', 'El servidor elimina', 'constructor', '__proto__', '🗑'])(
  'nothing is said by %j',
  (text) => {
    expect(leadAbroad(text)).toEqual([]);
  },
);

it('English beside it is believed first', () => {
  expect(effects('计算表达式\nDelete the record')).toEqual(['delete']);
});

it.each([
  ['Elimina un archivo', 'Elimina un archivo'],
  ['Récupère la liste', 'Récupère'],
  ['删除指定的文件', '删除'],
])('%s is quoted as it stands', (text, quote) => {
  expect(leadAbroad(text)[0]?.evidence).toEqual({ quote, where: 'description' });
});
