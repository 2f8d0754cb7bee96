package communique.enrich.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One person, body, state, group or treaty of the registry, as its YAML entry says.
 *
 * @param aliases other names, in any script
 * @param demonyms states only: adjectives and names of the people
 * @param metonyms states only: capitals and palaces that stand for the government
 * @param surnames persons only: what later mentions use where it is not the last word of the name
 * @param ambiguous those of the names that mean something else as well
 * @param context words that settle an ambiguous name
 * @param offices persons only
 */
public record ActorEntry(
        String id,
        String name,
        String type,
        String kind,
        String wikidata,
        String country,
        List<String> aliases,
        List<String> demonyms,
        List<String> metonyms,
        List<String> surnames,
        List<String> ambiguous,
        List<String> context,
        List<Tenure> offices) {

    private static final Set<String> TYPES = Set.of("person", "organization", "country", "group", "treaty");
    private static final Pattern WIKIDATA = Pattern.compile("Q[0-9]{1,12}");

    public ActorEntry {
        EntryChecks.id(id);
        EntryChecks.text("name", name);
        if (type == null || !TYPES.contains(type)) {
            throw new IllegalArgumentException(
                    "type must be one of person, organization, country, group, treaty, not " + type);
        }
        if (wikidata != null && !WIKIDATA.matcher(wikidata).matches()) {
            throw new IllegalArgumentException("wikidata \"" + wikidata + "\" is no id such as Q58217");
        }
        EntryChecks.country(country);
        aliases = EntryChecks.names("aliases", aliases);
        demonyms = EntryChecks.names("demonyms", demonyms);
        metonyms = EntryChecks.names("metonyms", metonyms);
        surnames = EntryChecks.names("surnames", surnames);
        ambiguous = EntryChecks.names("ambiguous", ambiguous);
        context = EntryChecks.names("context", context);
        offices = List.copyOf(Objects.requireNonNullElse(offices, List.of()));
    }

    public boolean isPerson() {
        return type.equals("person");
    }

    public boolean isCountry() {
        return type.equals("country");
    }
}
