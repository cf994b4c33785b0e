/** The published JSON Schema of rule packs, from the schema that reads them. */
import { type Choice, choiceOf } from '../src/core/packs/by-key';
import { PACK_FILE } from '../src/core/packs/schema';

type Json = Readonly<Record<string, unknown>>;

/** A schema or a step of one as valibot keeps it. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly items?: readonly Node[];
  readonly key?: Node;
  readonly value?: Node;
  readonly options?: readonly string[];
  readonly pipe?: readonly Node[];
  readonly requirement?: unknown;
}

/** The content of docs/schema/pack.schema.json. */
export function packSchema(): Json {
  const writer = new SchemaWriter();
  const pack = writer.write(PACK_FILE);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '表检 FormLint rule pack',
    ...pack,
    $defs: writer.definitions,
  };
}

class SchemaWriter {
  readonly definitions: Record<string, Json> = {};

  write(node: Node): Json {
    const choice = choiceOf(node);
    if (choice) return this.reference(choice);
    const bounds = (node.pipe ?? []).slice(1).map((step) => boundOf(step, node.type));
    return Object.assign({}, this.plain(node), ...bounds) as Json;
  }

  private plain(node: Node): Json {
    switch (node.type) {
      case 'string':
      case 'number':
        return { type: node.type };
      case 'picklist':
        return { enum: node.options };
      case 'array':
        return { type: 'array', items: this.child(node.item) };
      case 'strict_tuple':
        return this.tuple(node.items ?? []);
      case 'record':
        return this.record(node);
      case 'strict_object':
        return this.object(node.entries ?? {});
      case 'exact_optional':
        return this.child(node.wrapped);
      default:
        throw new Error(`no JSON Schema for ${node.type}`);
    }
  }

  private child(node: Node | undefined): Json {
    if (!node) throw new Error('a schema lacks its part');
    return this.write(node);
  }

  private tuple(items: readonly Node[]): Json {
    const count = items.length;
    return {
      type: 'array',
      prefixItems: items.map((item) => this.write(item)),
      minItems: count,
      maxItems: count,
    };
  }

  private record({ key, value }: Node): Json {
    return { type: 'object', propertyNames: this.child(key), additionalProperties: this.child(value) };
  }

  private object(entries: Readonly<Record<string, Node>>): Json {
    const names = Object.keys(entries);
    return {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, this.child(entries[name])])),
      required: names.filter((name) => entries[name]?.type !== 'exact_optional'),
      additionalProperties: false,
    };
  }

  private reference({ name, schemas }: Choice): Json {
    if (!(name in this.definitions)) {
      // Entered first: the parts may refer to it.
      this.definitions[name] = {};
      this.definitions[name] = { anyOf: schemas().map((schema) => this.write(schema as unknown as Node)) };
    }
    return { $ref: `#/$defs/${name}` };
  }
}

function boundOf({ type, requirement }: Node, of: string): Json {
  const length = of === 'array' ? 'Items' : 'Length';
  switch (type) {
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'min_length':
      return { [`min${length}`]: requirement };
    case 'max_length':
      return { [`max${length}`]: requirement };
    case 'non_empty':
      return { [`min${length}`]: 1 };
    case 'integer':
      return { type: 'integer' };
    case 'iso_date':
      return { format: 'date' };
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    default:
      throw new Error(`no JSON Schema for ${type}`);
  }
}
