import { BannerLine, type BannerProps } from '../components/banner-line';
import { useText } from './context';

/** A {@link BannerLine} of the batch. */
export function Notice(props: BannerProps) {
  const { report } = useText();
  return <BannerLine {...props} dismissLabel={report.close} />;
}
