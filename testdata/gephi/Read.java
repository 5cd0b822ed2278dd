import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gephi.graph.api.AttributeUtils;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.TimeFormat;
import org.gephi.graph.api.TimeRepresentation;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.graph.api.types.TimestampSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.plugin.file.spreadsheet.ImporterSpreadsheetCSV;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Reads each argument as Gephi does, a file or several that commas join, and prints what its workspace then holds as a line
 * of JSON: whether the graph is directed, its nodes by id and its edges by id with their attributes, and of what the report
 * of the import complains.
 */
public final class Read {
    public static void main(String[] paths) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // Gephi says there what it does
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        for (String path : paths) {
            out.println(json(read(projects, path.split(","))));
        }
    }

    private static Map<String, Object> read(ProjectController projects, String[] files) throws Exception {
        Workspace workspace = projects.newWorkspace(projects.getCurrentProject());
        projects.openWorkspace(workspace);
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        List<Object> issues = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            Container container = open(importer, new File(files[i]));
            container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
            container.getReport().getIssues(1000).forEachRemaining(issue -> {
                if (issue.getLevel() != Issue.Level.INFO) {
                    issues.add(issue.getMessage());
                }
            });
            importer.process(container, i == 0 ? new DefaultProcessor() : new AppendProcessor(), workspace);
        }
        Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getGraph();
        Map<String, Object> nodes = new TreeMap<>();
        for (Node n : graph.getNodes().toArray()) {
            nodes.put(n.getId().toString(), attributes(n));
        }
        Map<String, Object> edges = new TreeMap<>();
        for (Edge e : graph.getEdges().toArray()) {
            Map<String, Object> found = attributes(e);
            found.put("from", e.getSource().getId());
            found.put("to", e.getTarget().getId());
            if (e.getTypeLabel() != null) {
                found.put("kind", e.getTypeLabel());
            }
            edges.put(e.getId().toString(), found);
        }
        return Map.of("directed", graph.isDirected(), "nodes", nodes, "edges", edges, "issues", issues);
    }

    /** A spreadsheet is opened as the wizard does, by what it looks like, and as docs/export.md says to set it. */
    private static Container open(ImportController importer, File file) throws Exception {
        if (!file.getName().endsWith(".csv")) {
            return importer.importFile(file);
        }
        ImporterSpreadsheetCSV spreadsheet = new ImporterSpreadsheetCSV();
        spreadsheet.setFile(file);
        spreadsheet.setTimeRepresentation(TimeRepresentation.INTERVAL);
        for (String column : spreadsheet.getHeadersMap().keySet()) {
            if (spreadsheet.getColumnClass(column) == TimestampSet.class) {
                spreadsheet.setColumnClass(column, String.class);
            }
        }
        return importer.importFile(file, spreadsheet);
    }

    private static Map<String, Object> attributes(Element element) {
        Map<String, Object> found = new TreeMap<>();
        for (Column column : element.getAttributeColumns()) {
            Object value = element.getAttribute(column);
            if (value == null || column.getId().equals("id")) {
                continue;
            }
            found.put(column.isProperty() ? column.getId() : column.getTitle(), value instanceof IntervalSet set ? intervals(set) : value);
        }
        return found;
    }

    /** The first and last days of intervals; one that is open is empty. */
    private static List<Object> intervals(IntervalSet set) {
        List<Object> found = new ArrayList<>();
        for (double bound : set.getIntervals()) {
            found.add(Double.isInfinite(bound) ? "" : AttributeUtils.printTimestampInFormat(bound, TimeFormat.DATE));
        }
        return found;
    }

    private static String json(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        List<String> parts = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> parts.add(json(k) + ":" + json(v)));
            return "{" + String.join(",", parts) + "}";
        }
        if (value instanceof Iterable<?> list) {
            list.forEach(v -> parts.add(json(v)));
            return "[" + String.join(",", parts) + "]";
        }
        if (value instanceof Object[] list) {
            return json(List.of(list));
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : value.toString().toCharArray()) {
            quoted.append(c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) ? String.format("\\u%04x", (int) c) : c);
        }
        return quoted.append('"').toString();
    }
}
