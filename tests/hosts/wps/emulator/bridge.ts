/**
 * The way across to WPS's process. Every object goes through a guard made from the vendor's declarations: it refuses
 * members that are not declared, writing to what is read-only, and arguments too many; and it counts.
 */
import { type DeclaredMembers, declaredMembers } from './declared';

/** One use of a member: a property read or written, a method called. */
export interface Call {
  readonly kind: 'get' | 'set' | 'call';
  /** `Range.Value2` */
  readonly member: string;
  readonly arguments: readonly unknown[];
}

/** Something that a real WPS would not do, or that is not emulated: a mistake in the code under test. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

type Members = Record<string, unknown>;

export class Bridge {
  readonly calls: Call[] = [];
  readonly misuses: string[] = [];
  /** Called before every call; may throw as WPS would. */
  before: (call: Call) => void = () => undefined;

  /**
   * @param readAsProperties methods that this WPS offers as properties, as `Range.Address`
   * @param absent members that this WPS does not have, though they are declared
   */
  constructor(
    private readonly readAsProperties: ReadonlySet<string> = new Set(),
    private readonly absent: ReadonlySet<string> = new Set(),
  ) {}

  /**
   * @param fake has some of the declared members; the others are refused
   * @param names of the interfaces that the object implements; the first names it
   */
  guarded<T extends object>(fake: Partial<Record<keyof T, unknown>>, ...names: readonly string[]): T {
    const declared = declaredMembers(names);
    const [type = ''] = names;
    return new Proxy<Members>(fake, {
      has: (_target, name) =>
        typeof name === 'string' && declared.has(name) && !this.absent.has(`${type}.${name}`),
      get: (target, name) => (typeof name === 'string' ? this.read(target, type, declared, name) : undefined),
      set: (target, name, value) => {
        if (typeof name === 'string') this.write(target, type, declared, name, value);
        return true;
      },
    }) as T;
  }

  private read(target: Members, type: string, declared: DeclaredMembers, name: string): unknown {
    // Asked by `await` and by test reports of everything.
    if (name === 'then' || name === 'toJSON' || name === 'asymmetricMatch') return undefined;
    const member = `${type}.${name}`;
    if (this.absent.has(member)) return undefined;
    const { isMethod, arguments: most } = declared.get(name) ?? this.misuse(`${member} is not declared`);
    if (!(name in target)) this.misuse(`${member} is not emulated`);
    if (!isMethod) {
      this.cross({ kind: 'get', member, arguments: [] });
      return target[name];
    }
    const call = (...given: readonly unknown[]): unknown => {
      if (given.length > most) this.misuse(`${member} takes ${most} arguments`);
      this.cross({ kind: 'call', member, arguments: given });
      return Reflect.apply(target[name] as (...given: readonly unknown[]) => unknown, target, given);
    };
    return this.readAsProperties.has(member) ? call() : call;
  }

  private write(
    target: Members,
    type: string,
    declared: DeclaredMembers,
    name: string,
    value: unknown,
  ): void {
    const member = `${type}.${name}`;
    const { isReadonly } = declared.get(name) ?? this.misuse(`${member} is not declared`);
    if (isReadonly) this.misuse(`${member} is read-only`);
    if (!(name in target)) this.misuse(`${member} is not emulated`);
    this.cross({ kind: 'set', member, arguments: [value] });
    target[name] = value;
  }

  private cross(call: Call): void {
    this.calls.push(call);
    this.before(call);
  }

  /** Remembered as well: the code under test may catch it. */
  private misuse(message: string): never {
    this.misuses.push(message);
    throw new Misuse(message);
  }
}
