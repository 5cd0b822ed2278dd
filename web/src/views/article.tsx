import { Title } from '../app/shell';

export default function Article() {
  return <Title>Article</Title>;
}
