package org.socialcare.domain.handover;

import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lin leaves; Sam and Eleni stay, Otto has left already. */
final class Leaver {
    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Brand SHOP =
            new Brand(
                    "mosaic",
                    "Mosaic",
                    ZoneOffset.UTC,
                    List.of(),
                    List.of(),
                    List.of(agent("lin"), agent("sam"), agent("eleni"), agent("otto").closed(true)),
                    List.of(),
                    List.of());

    private Leaver() {}

    static Agent agent(String id) {
        return new Agent(id, id, Set.of("presales"), Set.of(), Set.of(), 5, "", 1);
    }

    static Handover starts(Found... found) {
        return Looking.at(begun(2, NOW, Optional.empty()), List.of(found));
    }

    static Handover begun(int perDay, Instant at, Optional<Handover> former) {
        return HandingOver.start("mosaic", "lin", TODAY.plusDays(29), perDay, "maria", at, former);
    }

    static Found ticket(String ref) {
        return new Found(ItemKind.TICKET, ref);
    }

    static Found customer(String ref) {
        return new Found(ItemKind.CUSTOMER, ref, "person-" + ref);
    }

    static Selection all(ItemKind kind) {
        return new Selection(kind, Set.of());
    }

    static Handover done(Result result) {
        return switch (result) {
            case Result.Changed(var after, _) -> after;
            case Result.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    static String refused(Result result) {
        return switch (result) {
            case Result.Changed changed -> throw new AssertionError(changed.toString());
            case Result.Refused(var code, _) -> code;
        };
    }

    static Handover named(Handover before, ItemKind kind, String successor) {
        return done(HandingOver.name(before, all(kind), successor, "", SHOP));
    }

    static List<HandoverItem.State> states(Handover handover) {
        return handover.items().stream().map(HandoverItem::state).toList();
    }

    static Completeness completeness(Handover handover) {
        return Completeness.of(handover, true, false);
    }

    /** One item of every kind, with the same state. */
    static Handover of(HandoverItem.State state, ItemKind... kinds) {
        List<HandoverItem> items = new ArrayList<>();
        for (var kind : kinds) {
            items.add(
                    new HandoverItem(
                            kind, "a", "", Optional.of("sam"), state, "", Introduction.NONE, 0));
        }
        return starts().with(items);
    }
}
