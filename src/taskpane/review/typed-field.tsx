import { Input, type InputProps, Textarea, type TextareaProps } from '@fluentui/react-components';
import { useState } from 'react';

interface TypedProps {
  /** As it is kept, or typed and waiting. */
  readonly value: string;
  readonly onType: (typed: string) => void;
}

/** While the field has the focus it shows what is typed there, not how that is kept (`7.` as 7). */
function useTyped({ value, onType }: TypedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? value,
    onChange: (_: unknown, { value: next }: { readonly value: string }): void => {
      setTyped(next);
      onType(next);
    },
    onBlur: (): void => {
      setTyped(null);
    },
  };
}

type LineProps = TypedProps & Omit<InputProps, 'value' | 'onChange' | 'onBlur' | 'type'>;

/** A field of one line. */
export function LineField({ value, onType, ...rest }: LineProps) {
  return <Input size="small" {...rest} {...useTyped({ value, onType })} />;
}

type TextProps = TypedProps & Omit<TextareaProps, 'value' | 'onChange' | 'onBlur'>;

/** A field of several lines. */
export function TextField({ value, onType, ...rest }: TextProps) {
  return <Textarea size="small" resize="vertical" {...rest} {...useTyped({ value, onType })} />;
}
