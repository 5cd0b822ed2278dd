import { Title } from '../app/shell';

export default function Meeting() {
  return <Title>Meeting</Title>;
}
