import { quoted, type Reading, reading } from './reading.ts';
import { verbOf } from './verbs.ts';

/** Verbs that descriptions in Chinese, Spanish, Portuguese and French begin with, by the English one that they come to. */
const ABROAD: Readonly<Record<string, string>> = {
  get: '获取 取得 获得 读取 查看 返回 obtiene obtener obtém obter recupera recuperar retorna devuelve muestra consulta récupère récupérer',
  search: '查询 搜索 检索 查找 busca buscar pesquisa pesquisar recherche rechercher',
  list: '列出 lista listar liste lister',
  calculate: '计算 calcula calcular calcule calculer',
  delete: '删除 移除 elimina eliminar borra borrar exclui excluir apaga apagar supprime supprimer',
  create: '创建 新建 添加 crea crear cria criar adiciona adicionar agrega agregar crée créer',
  update: '更新 修改 actualiza actualizar atualiza atualizar modifica modificar modifie modifier',
  send: '发送 envía envia enviar envoie envoyer',
  upload: '上传',
};

const verbs = new Map(Object.entries(ABROAD).flatMap(([verb, leads]) => leads.split(' ').map((lead) => [lead, verb])));

/** Chinese puts no space behind a word: the first two characters are the verb. Other words end where their letters do. */
const LEAD = /^[^\p{L}]*(?:(?<chinese>\p{Script=Han}{2})|(?<word>\p{Script=Latin}+))/u;

/** What a description that begins with a verb of another language says with it; nothing for one that does not. */
export function leadAbroad(description: string): Reading[] {
  const { chinese, word = '' } = LEAD.exec(description)?.groups ?? {};
  const lead = chinese ?? word;
  const verb = verbOf(verbs.get(lead.toLowerCase()) ?? '');
  if (verb === undefined) return [];
  const evidence = { quote: quoted(description, lead), where: 'description' } as const;
  return [{ ...reading(verb, '', 'description', description), evidence }];
}
