import { Button, type ButtonProps } from '@fluentui/react-components';
import { type ChangeEvent, useEffect, useRef } from 'react';

interface FileInputProps {
  readonly label: string;
  /** Kinds of files; absent: a folder with all that is in it. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly button?: ButtonProps;
}

/** A button that lets a person choose files, or a folder. */
export function FileInput({ label, accept, multiple = true, onFiles, button }: FileInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Not an attribute that React knows.
    if (input.current) input.current.webkitdirectory = accept === undefined;
  }, [accept]);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    // The same files can be chosen again after they were changed.
    target.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={multiple}
        {...(accept !== undefined && { accept })}
        onChange={choose}
      />
    </>
  );
}

export const WORKBOOKS = '.xlsx,.xlsm,.xltx,.xltm,.xls,.et';
