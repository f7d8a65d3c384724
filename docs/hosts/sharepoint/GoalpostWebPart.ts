// A web part for SharePoint pages: a card, a bar or a sentence, set up in the pane of its properties.
import {
  type IPropertyPaneConfiguration,
  PropertyPaneDropdown,
  PropertyPaneTextField,
} from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { type Tag, tagNames } from 'goalpost';
import 'goalpost/define';

const attributes = [
  'label',
  'value',
  'target',
  'prior',
  'growth',
  'period',
  'as-of',
  'indicator',
  'organisation',
] as const;

type Properties = { tag: Tag; src: string; mapping: string } & Record<(typeof attributes)[number], string>;

export default class GoalpostWebPart extends BaseClientSideWebPart<Properties> {
  public render(): void {
    const element = document.createElement(this.properties.tag ?? 'gp-kpi-card');
    for (const name of attributes) if (this.properties[name]) element.setAttribute(name, this.properties[name]);
    this.domElement.lang = this.context.pageContext.cultureInfo.currentUICultureName;
    this.domElement.replaceChildren(this.inReport(element));
  }

  /** The element in a report, where it takes its figures from a file of the site. */
  private inReport(element: HTMLElement): HTMLElement {
    const { src, mapping } = this.properties;
    if (!src) return element;
    const report = document.createElement('gp-report');
    report.setAttribute('src', src);
    if (mapping) report.setAttribute('mapping', mapping);
    report.append(element);
    return report;
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const text = (name: string) => PropertyPaneTextField(name, { label: name });
    const kind = PropertyPaneDropdown('tag', {
      label: 'tag',
      options: tagNames.map((tag) => ({ key: tag, text: tag })),
    });
    const groups = [
      { groupName: 'Goalpost', groupFields: [kind, ...attributes.map(text)] },
      { groupName: 'File', groupFields: [text('src'), text('mapping')] },
    ];
    return { pages: [{ header: { description: 'Plan against actual' }, groups }] };
  }
}
