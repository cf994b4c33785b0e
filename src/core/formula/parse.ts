/** Reads a formula into a tree, with Excel's precedence: `-2^2` is 4 and `2^3^2` is 64. */
import BigJs from 'big.js';
import { Decimal } from './decimal';
import type { BinaryOperator, Expression, UnaryOperator } from './expression';
import { type Token, tokenize } from './tokenize';

/** Binary operators from the loosest to the tightest; all of them group from the left. */
const LEVELS: readonly ReadonlySet<string>[] = [
  new Set(['=', '<>', '<', '<=', '>', '>=']),
  new Set(['&']),
  new Set(['+', '-']),
  new Set(['*', '/']),
  new Set(['^']),
];
const PREFIXES: ReadonlySet<string> = new Set(['+', '-']);
const POSTFIXES: ReadonlySet<string> = new Set(['%']);
const COMMA: ReadonlySet<string> = new Set([',']);
const CLOSE: ReadonlySet<string> = new Set([')']);
/** Excel allows 64 levels of functions; parentheses and signs get the same, which bounds our recursion. */
const MAX_DEPTH = 64;
const SIGNIFICANT = 15;

class FormulaSyntaxError extends Error {}

/** The tree of a formula written without its `=`; null when it is not plain A1 formula syntax. */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokenize(formula);
  if (!tokens) return null;
  try {
    return new Parser(tokens).whole();
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) return null;
    throw problem;
  }
}

class Parser {
  private position = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const tree = this.binary(0);
    if (this.position < this.tokens.length) throw new FormulaSyntaxError();
    return tree;
  }

  private binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.prefixed();
    let left = this.binary(level + 1);
    for (let operator = this.accept(operators); operator; operator = this.accept(operators)) {
      left = { kind: 'binary', operator: operator as BinaryOperator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  private prefixed(): Expression {
    const operator = this.accept(PREFIXES);
    if (!operator) return this.postfixed();
    return this.nested(() => ({
      kind: 'unary',
      operator: operator as UnaryOperator,
      operand: this.prefixed(),
    }));
  }

  private postfixed(): Expression {
    let operand = this.primary();
    for (let count = 0; this.accept(POSTFIXES); count++) {
      if (count === MAX_DEPTH) throw new FormulaSyntaxError();
      operand = { kind: 'unary', operator: '%', operand };
    }
    return operand;
  }

  private primary(): Expression {
    const token = this.tokens[this.position++];
    if (!token) throw new FormulaSyntaxError();
    switch (token.kind) {
      case 'number':
        return literal(token.text);
      case 'text':
        return { kind: 'text', value: token.text };
      case 'error':
        return { kind: 'error', error: token.text };
      case 'reference':
      case 'external':
        return token;
      case 'name':
        return named(token.text);
      case 'function':
        return { kind: 'call', name: token.text, args: this.nested(() => this.args()) };
      case 'operator':
        if (token.text === '(') return this.nested(() => this.parenthesised());
    }
    throw new FormulaSyntaxError();
  }

  private parenthesised(): Expression {
    const inner = this.binary(0);
    this.expect(CLOSE);
    return inner;
  }

  private args(): readonly Expression[] {
    this.position++; // the parenthesis the tokenizer saw after the name
    if (this.accept(CLOSE)) return [];
    const args = [this.argument()];
    while (this.accept(COMMA)) args.push(this.argument());
    this.expect(CLOSE);
    return args;
  }

  private argument(): Expression {
    return this.peek(COMMA) || this.peek(CLOSE) ? { kind: 'missing' } : this.binary(0);
  }

  private nested<T>(read: () => T): T {
    if (this.depth === MAX_DEPTH) throw new FormulaSyntaxError();
    this.depth++;
    const result = read();
    this.depth--;
    return result;
  }

  private peek(operators: ReadonlySet<string>): string | null {
    const token = this.tokens[this.position];
    return token?.kind === 'operator' && operators.has(token.text) ? token.text : null;
  }

  private accept(operators: ReadonlySet<string>): string | null {
    const operator = this.peek(operators);
    if (operator) this.position++;
    return operator;
  }

  private expect(operators: ReadonlySet<string>): void {
    if (!this.accept(operators)) throw new FormulaSyntaxError();
  }
}

function literal(text: string): Expression {
  if (!Number.isFinite(Number(text))) throw new FormulaSyntaxError();
  // Digits beyond the fifteenth are lost in Excel, not rounded.
  return { kind: 'number', value: new Decimal(text).prec(SIGNIFICANT, BigJs.roundDown) };
}

function named(name: string): Expression {
  const upper = name.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
  return { kind: 'name', name };
}
