import type { ParamDefinition, ToolDefinition } from '../../risk/classify/definition.ts';

/** The definition with U+FFFD for each half of a surrogate pair: JSON can write one, but no UTF-8 text can hold it. */
export function wellFormed({ name, description, params, annotations, ...rest }: ToolDefinition): ToolDefinition {
  const title = annotations?.title?.toWellFormed();
  return {
    ...rest,
    name: name.toWellFormed(),
    description: description.toWellFormed(),
    params: params.map(wellFormedParam),
    annotations: title === undefined ? annotations : { ...annotations, title },
  };
}

function wellFormedParam(param: ParamDefinition): ParamDefinition {
  const values = param.enum?.map((value) => (typeof value === 'string' ? value.toWellFormed() : value));
  return {
    ...param,
    name: param.name.toWellFormed(),
    description: param.description.toWellFormed(),
    ...(values === undefined ? {} : { enum: values }),
  };
}
