import './style/base.css';
import './style/parts.css';
import { render } from 'preact';
import { Shell } from './app/shell';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
root.replaceChildren();
render(<Shell />, root);
