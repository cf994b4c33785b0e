/**
 * Interprets one ProcessQuery batch as Excel does: object paths are resolved where an action first needs them,
 * actions run in order, the first failure stops the batch and what was done before stays done.
 */
import { RichApiError, apiNotFound, itemNotFound, notImplemented } from './errors';
import { loaded } from './load';
import { type ApiLevel, type Member, RemoteObject } from './table';
import { placesOfRanges } from './types/range';
import {
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
  ActionType,
  ObjectPathType,
} from './wire';

export interface Environment {
  readonly apiLevel: ApiLevel;
  readonly root: RemoteObject;
  /** A service object that the library creates by its type name. */
  create(type: string): RemoteObject | null;
  referenced(id: string): RemoteObject | null;
  /** Keeps the object for later batches and names it. */
  keep(object: RemoteObject): string;
  /** Called before each action that could change something; may throw an injected failure. */
  beforeAction(location: string): void;
  /** Called before each action of the batch; may throw an injected failure. */
  beforeStep(index: number, count: number): void;
}

export function interpret(request: RequestBody, environment: Environment): ResponseBody {
  return new Batch(request, environment).run();
}

class Batch {
  /** Undefined is "not yet resolved", null a null object. */
  private readonly resolved = new Map<number, RemoteObject | null>();
  private readonly kept: ReadonlySet<number>;

  constructor(
    private readonly request: RequestBody,
    private readonly environment: Environment,
  ) {
    const keeping = request.Actions.filter(
      ({ ActionType: type, Name }) => type === ActionType.Method && Name === '_KeepReference',
    );
    this.kept = new Set(keeping.map(({ ObjectPathId }) => ObjectPathId));
  }

  run(): ResponseBody {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.environment.beforeStep(index, this.request.Actions.length);
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.act(action) ?? null });
      } catch (error) {
        if (!(error instanceof RichApiError)) throw error;
        return { Results: results, TraceIds: traces, Error: failure(error, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private act(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && this.identity(object, action.ObjectPathId);
      case ActionType.Query:
        return object && loaded(object, selection(action), this.environment.apiLevel);
      case ActionType.Method:
        return this.invoke(object, action);
      case ActionType.SetProperty:
        return this.set(object, action);
      default:
        throw notImplemented(`action ${action.ActionType}`);
    }
  }

  private identity(object: RemoteObject, path: number): Record<string, unknown> {
    return {
      ...(object.id !== null && { Id: object.id }),
      ...(object.kept && this.kept.has(path) && { _ReferenceId: this.environment.keep(object) }),
    };
  }

  private invoke(object: RemoteObject | null, action: Action): unknown {
    // Excel lets a null object's bookkeeping pass and refuses everything else on it.
    if (action.Name === '_KeepReference') return null;
    if (!object) throw new RichApiError('InvalidObjectPath', action.Name);
    const result = this.call(object, action.Name, action.ArgumentInfo);
    return result instanceof RemoteObject ? {} : result;
  }

  private set(object: RemoteObject | null, action: Action): null {
    if (!object) throw new RichApiError('InvalidObjectPath', action.Name);
    const location = `${object.type}.${action.Name}`;
    const member = this.known(object.property(action.Name), `${location} (set)`);
    if (member.kind !== 'scalar' || !member.write) throw notImplemented(`${location} (set)`);
    this.environment.beforeAction(location);
    member.write(this.arguments(action.ArgumentInfo)[0]);
    return null;
  }

  private call(object: RemoteObject, name: string, info: ArgumentInfo | undefined): unknown {
    const location = `${object.type}.${name}`;
    const member = this.known(object.method(name), `${location}()`);
    if (member.kind !== 'method') throw notImplemented(`${location}()`);
    this.environment.beforeAction(location);
    return member.call(this.arguments(info));
  }

  private known(member: Member | undefined, location: string): Member {
    if (!member) throw notImplemented(location);
    if (member.since > this.environment.apiLevel) throw apiNotFound(location);
    return member;
  }

  private resolve(id: number): RemoteObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw notImplemented(`object path ${id}`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): RemoteObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.Global:
        return this.environment.root;
      case ObjectPathType.New:
        return this.environment.create(path.Name) ?? fail(notImplemented(`new ${path.Name}`));
      case ObjectPathType.ReferenceId:
        return (
          this.environment.referenced(path.Name) ?? fail(new RichApiError('InvalidReference', path.Name))
        );
      case ObjectPathType.NullObject:
        return null;
      default:
        return this.child(path);
    }
  }

  /** A child of a null object is a null object. */
  private child(path: ObjectPath): RemoteObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case ObjectPathType.Property: {
        const member = this.known(parent.property(path.Name), `${parent.type}.${path.Name}`);
        return member.kind === 'link' ? member.follow() : fail(notImplemented(`${parent.type}.${path.Name}`));
      }
      case ObjectPathType.Indexer: {
        const [key] = this.arguments(path.ArgumentInfo);
        return parent.item?.(key) ?? fail(itemNotFound(`${parent.type}.getItem`));
      }
      case ObjectPathType.Method: {
        const result = this.call(parent, path.Name, path.ArgumentInfo);
        return result instanceof RemoteObject ? result : null;
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      if (typeof path !== 'number' || path === 0) return value;
      const object = this.resolve(path);
      return (object && placesOfRanges.get(object)) ?? value;
    });
  }
}

function selection({ QueryInfo }: Action): string[] {
  return [...(QueryInfo?.Select ?? []), ...(QueryInfo?.Expand ?? [])];
}

function failure({ code, message, location, status }: RichApiError, index: number) {
  return { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: status };
}

function fail(error: RichApiError): never {
  throw error;
}
