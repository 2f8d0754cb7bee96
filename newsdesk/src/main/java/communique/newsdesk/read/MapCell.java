package communique.newsdesk.read;

import java.util.List;

/**
 * A cell of the map that documents lead to.
 *
 * @param names the places in it, by name, from one of its newest documents
 * @param box the cell as {@code top,left,bottom,right}: send it as {@code box} to see its documents
 */
public record MapCell(double lat, double lon, long documents, List<String> names, String box) {}
