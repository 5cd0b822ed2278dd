-- In place of node_columns.sql where there is no node.
0, '', '', '', '', '', '', '', '', '', '', '', 0, 0, 0, '', '{}', '[]', ''
