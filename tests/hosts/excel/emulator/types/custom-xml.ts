/** Custom XML parts of the workbook. */
import { rootOf } from '../custom-parts';
import { accessDenied, invalidArgument } from '../errors';
import type { Book, CustomXmlPart } from '../model';
import { type RemoteObject, defineType } from '../table';

interface Owned {
  readonly book: Book;
  readonly part: CustomXmlPart;
}

interface Scope {
  readonly book: Book;
  readonly namespace: string;
}

const namespaceOf = ({ xml }: CustomXmlPart) => rootOf(xml)?.namespaceURI ?? '';

function wellFormed({ readOnly }: Book, xml: unknown, location: string): string {
  if (readOnly) throw accessDenied(location);
  if (typeof xml !== 'string' || !rootOf(xml)) throw invalidArgument(location);
  return xml;
}

export const customXmlPartCollection = defineType<Book>({
  name: 'CustomXmlPartCollection',
  methods: {
    Add: {
      since: 5,
      call: (book, xml) => {
        const part = { id: book.newId(), xml: wellFormed(book, xml, 'CustomXmlPartCollection.add') };
        book.customXmlParts.push(part);
        return customXmlPart({ book, part });
      },
    },
    GetByNamespace: {
      since: 5,
      call: (book, namespace) => scopedCollection({ book, namespace: String(namespace) }),
    },
  },
});

function partsIn({ book, namespace }: Scope): readonly CustomXmlPart[] {
  return book.customXmlParts.filter((part) => namespaceOf(part) === namespace);
}

const scopedCollection = defineType<Scope>({
  name: 'CustomXmlPartScopedCollection',
  items: (scope) => partsIn(scope).map((part) => customXmlPart({ book: scope.book, part })),
  item: (scope, id): RemoteObject | null => {
    const part = partsIn(scope).find((candidate) => candidate.id === id);
    return part ? customXmlPart({ book: scope.book, part }) : null;
  },
});

const customXmlPart = defineType<Owned>({
  name: 'CustomXmlPart',
  id: ({ part }) => part.id,
  scalars: {
    Id: { since: 5, get: ({ part }) => part.id },
    NamespaceUri: { since: 5, get: ({ part }) => namespaceOf(part) },
  },
  methods: {
    Delete: {
      since: 5,
      call: ({ book, part }) => void book.customXmlParts.splice(book.customXmlParts.indexOf(part), 1),
    },
    GetXml: { since: 5, call: ({ part }) => part.xml },
    SetXml: {
      since: 5,
      call: ({ book, part }, xml) => {
        part.xml = wellFormed(book, xml, 'CustomXmlPart.setXml');
      },
    },
  },
});
