import type { Field, ReadModel, ToOne } from './model';

/** Said of a question that a lean read does not understand to the last word: the stock way answers, or refuses. */
export class NotUnderstood extends Error {}

export const notUnderstood = (): never => {
  throw new NotUnderstood();
};

interface Joined {
  alias: string;
  relation: ToOne;
  model: ReadModel;
}

/** A statement in the making: the values it takes and the relations it joins. */
export class Draft {
  readonly values: unknown[] = [];
  private readonly joined = new Map<string, Joined>();

  /** `reach` finds the model of a relation's target, for a caller who may read it. */
  constructor(
    readonly model: ReadModel,
    private readonly reach: (target: string) => ReadModel | undefined,
  ) {}

  slot(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** The entry on the other end of a relation; joined once, whoever asks for it. */
  join(name: string): Joined {
    const known = this.joined.get(name);
    if (known) return known;
    const relation = this.model.relations.get(name) ?? notUnderstood();
    const model = this.reach(relation.target) ?? notUnderstood();
    const joined = { alias: `r${this.joined.size}`, relation, model };
    this.joined.set(name, joined);
    return joined;
  }

  /** `name` or `relation.name` as SQL, with the field it is. */
  column(path: string): { sql: string; field: Field } {
    const [first = '', second, ...more] = path.split('.');
    if (more.length > 0) return notUnderstood();
    const { alias, model } = second === undefined ? { alias: 't', model: this.model } : this.join(first);
    const field = model.fields.get(second ?? first) ?? notUnderstood();
    return { sql: `${alias}."${field.column}"`, field };
  }

  /** The type's table, `t`, with every join so far. Names stand without a schema: the caller's role decides which table or view they mean. */
  tables(): string {
    const joins = [...this.joined.values()].map(
      ({ alias, relation, model }) => ` left join "${model.table}" ${alias} on ${alias}.id = t."${relation.column}"`,
    );
    return `"${this.model.table}" t${joins.join('')}`;
  }
}
