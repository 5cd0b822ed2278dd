import { Title } from '../app/shell';

export default function Graph() {
  return <Title>Graph</Title>;
}
