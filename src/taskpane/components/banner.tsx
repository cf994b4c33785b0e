import { useText } from '../context';
import { BannerLine, type BannerProps } from './banner-line';

/** A {@link BannerLine} of the pane. */
export function Banner(props: BannerProps) {
  const { notices } = useText();
  return <BannerLine {...props} dismissLabel={notices.dismiss} />;
}
