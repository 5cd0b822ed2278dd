import { Title } from '../app/shell';

export default function Review() {
  return <Title>Review</Title>;
}
