package communique.enrich.knowledge;

import java.util.List;

/**
 * One kind of office.
 *
 * @param titles what news calls its holder, lower case
 * @param role how the role is shown, with {@code {of}} for the state or body
 */
public record OfficeEntry(String id, List<String> titles, String role) {

    public OfficeEntry {
        EntryChecks.id(id);
        titles = EntryChecks.names("titles", titles);
        EntryChecks.text("role", role);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("titles is missing");
        }
    }

    /** The role of a holder, such as {@code Foreign Minister of Varenna}. */
    public String roleAt(String of) {
        return role.replace("{of}", of);
    }
}
