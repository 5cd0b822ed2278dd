import { Title } from '../app/shell';

export default function Between() {
  return <Title>Between</Title>;
}
