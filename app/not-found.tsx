import { NotFound } from '@/components/frame/not-found';

export default function Page() {
  return <NotFound />;
}
