package org.socialcare.domain.learning;

import org.socialcare.domain.metrics.TicketFact;
import org.socialcare.domain.metrics.TicketFact.What;
import org.socialcare.domain.metrics.Traits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often a label stood. A label nobody corrected counts as right, so this is as good as people
 * look.
 *
 * @param label as the ticket was opened with it: of topics the category, of flags the flag
 * @param language as the ticket was opened with it
 * @param tickets opened with that label; of flags, all of that language
 * @param corrected how many of them somebody corrected in that part
 */
public record Agreement(
        LabelPart part, String label, String language, long tickets, long corrected) {
    private static final Comparator<Agreement> IN_ORDER =
            Comparator.comparing(Agreement::part)
                    .thenComparing(Agreement::language)
                    .thenComparing(Agreement::label);

    public Agreement {
        if (tickets <= 0 || corrected < 0 || corrected > tickets) {
            throw new IllegalArgumentException(corrected + " of " + tickets + " tickets");
        }
    }

    /** From 0 to 1. */
    public double share() {
        return 1 - (double) corrected / tickets;
    }

    /** Of the tickets opened among these facts; facts may come in any order and repeatedly. */
    public static List<Agreement> of(Collection<TicketFact> facts) {
        Map<String, Traits> opened = new HashMap<>();
        for (TicketFact fact : facts) {
            if (fact.what() instanceof What.Opened) {
                fact.after().ifPresent(after -> opened.put(ticket(fact), after.traits()));
            }
        }
        Map<Place, Long> tickets = new HashMap<>();
        Map<String, Long> languages = new HashMap<>();
        for (Traits traits : opened.values()) {
            for (LabelPart part : LabelPart.values()) {
                if (part == LabelPart.FLAG) continue;
                tickets.merge(place(part, "", traits), 1L, Long::sum);
            }
            languages.merge(traits.language(), 1L, Long::sum);
        }
        Map<Place, Set<String>> corrected = new HashMap<>();
        for (TicketFact fact : facts) {
            Traits traits = opened.get(ticket(fact));
            if (traits != null && fact.what() instanceof What.Corrected(var _, var change)) {
                Place place = place(change.part(), change.from() + change.to(), traits);
                corrected.computeIfAbsent(place, _ -> new HashSet<>()).add(ticket(fact));
                if (change.part() == LabelPart.FLAG) {
                    tickets.put(place, languages.getOrDefault(traits.language(), 0L));
                }
            }
        }
        List<Agreement> all = new ArrayList<>();
        tickets.forEach(
                (place, count) ->
                        all.add(
                                new Agreement(
                                        place.part,
                                        place.label,
                                        place.language,
                                        count,
                                        corrected.getOrDefault(place, Set.of()).size())));
        all.sort(IN_ORDER);
        return all;
    }

    private record Place(LabelPart part, String label, String language) {}

    private static Place place(LabelPart part, String flag, Traits traits) {
        String label =
                switch (part) {
                    case TOPIC -> traits.category().name();
                    case SENTIMENT -> traits.sentiment().name();
                    case LANGUAGE -> traits.language();
                    case FLAG -> flag;
                };
        return new Place(part, label, traits.language());
    }

    private static String ticket(TicketFact fact) {
        return fact.conversation() + "#" + fact.ticket();
    }
}
