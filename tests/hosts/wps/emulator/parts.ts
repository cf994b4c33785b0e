/** Custom XML parts: those of the file, and those that were added. */
import { type CustomPart, type XlsxFile, readWorkbook, saveEdits } from '../../../../src/xlsx';
import { customText } from '../../../../src/xlsx/xml/custom-xml';
import type { KsoCustomXmlPart, KsoCustomXmlParts } from '../../../../src/hosts/wps/api';
import { customXmlOf } from '../../excel/emulator/custom-parts';
import type { EmulatedWps } from './wps';

interface Part {
  readonly xml: string;
}

export class CustomParts {
  private parts: readonly Part[];
  private readonly opened: readonly Part[];

  constructor(file: XlsxFile) {
    this.opened = customXmlOf(file).map((xml) => ({ xml }));
    this.parts = this.opened;
  }

  collection(wps: EmulatedWps): KsoCustomXmlParts {
    return this.listed(wps, () => this.parts);
  }

  /** The package with the parts as they are now. Parts taken away again leave no trace. */
  savedInto(bytes: Uint8Array): Uint8Array {
    const opened = readWorkbook(bytes);
    if (!opened.ok) throw new Error(opened.problem.code);
    return saveEdits(opened.file, [], { customParts: [...this.added(), ...this.gone()] });
  }

  private added(): readonly CustomPart[] {
    const added = this.parts.filter((part) => !this.opened.includes(part));
    return added.map(({ xml }) => {
      const namespace = namespaceOf(xml);
      const text = customText(xml, namespace);
      if (text === null) throw new Error('a part that cannot be saved');
      return { namespace, text };
    });
  }

  private gone(): readonly CustomPart[] {
    const left = this.parts.map(({ xml }) => namespaceOf(xml));
    const gone = this.opened.map(({ xml }) => namespaceOf(xml)).filter((own) => !left.includes(own));
    return gone.map((namespace) => ({ namespace, text: null }));
  }

  private listed(wps: EmulatedWps, list: () => readonly Part[]): KsoCustomXmlParts {
    const { customParts } = wps.behaviour;
    const fake: Pick<KsoCustomXmlParts, 'Count' | 'Item' | 'Add' | 'SelectByNamespace'> = {
      get Count() {
        return list().length;
      },
      Item: (place) => {
        const part = wps.itemAt(list(), Number(place));
        if (!part) throw new Error('0x800A03EC');
        return this.part(wps, part);
      },
      Add: (xml = '') => {
        const part = { xml };
        if (customParts === 'kept') this.parts = [...this.parts, part];
        return this.part(wps, part);
      },
      SelectByNamespace: (namespace) => {
        const found = this.parts.filter(({ xml }) => namespaceOf(xml) === namespace);
        return this.listed(wps, () => found);
      },
    };
    return wps.bridge.guarded<KsoCustomXmlParts>(fake, 'CustomXMLParts');
  }

  private part(wps: EmulatedWps, part: Part): KsoCustomXmlPart {
    const fake: Pick<KsoCustomXmlPart, 'XML' | 'NamespaceURI' | 'Delete'> = {
      XML: part.xml,
      NamespaceURI: namespaceOf(part.xml),
      Delete: () => {
        this.parts = this.parts.filter((candidate) => candidate !== part);
      },
    };
    return wps.bridge.guarded<KsoCustomXmlPart>(fake, 'CustomXMLPart');
  }
}

function namespaceOf(xml: string): string {
  return /\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
}
