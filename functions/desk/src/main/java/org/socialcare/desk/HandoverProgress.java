package org.socialcare.desk;

import org.socialcare.desk.HandoverActs.Wish;
import org.socialcare.domain.handover.Deed.What;
import org.socialcare.domain.handover.HandingOver;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.handover.Result;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a handover further, a stretch with every call: gives named tickets away, else searches
 * customers, else has successors introduced. Whatever a call does not get to the next one does, and
 * none twice.
 */
final class HandoverProgress {
    private static final int TICKETS = 25;

    private final HandoverActs acts;
    private final TicketTransfer transfer;
    private final CustomerSearch search;
    private final Introductions introductions;

    HandoverProgress(
            HandoverActs acts,
            TicketTransfer transfer,
            CustomerSearch search,
            Introductions introductions) {
        this.acts = acts;
        this.transfer = transfer;
        this.search = search;
        this.introductions = introductions;
    }

    Answer further(Request request, Caller caller, String leaver) {
        var key = request.idempotencyKey();
        var stored = acts.find(caller, leaver);
        acts.mustConcern(caller, leaver);
        if (!stored.isRunning()) {
            throw new Refusal(Problem.of(409, "handover_ended", "this handover has ended"));
        }
        boolean more =
                give(request, caller, leaver, key)
                        || search(request, caller, leaver, key, stored.version());
        var now = acts.find(caller, leaver);
        if (!more) {
            introductions.start(now, caller.agent().id());
        }
        return Answer.ok(
                Json.object()
                        .put("leaver", leaver)
                        .put("status", Shapes.word(now.status()))
                        .put("version", now.version())
                        .put("more", more)
                        .build());
    }

    private static Stream<HandoverItem> named(Handover handover) {
        return handover.items().stream()
                .filter(item -> item.state() == HandoverItem.State.NAMED)
                .filter(item -> item.kind().equals(ItemKind.TICKET));
    }

    /**
     * First the tickets, then the list: a call that ends in between is made good by the next.
     *
     * @return whether there was anything to give; the rest is then for the next call
     */
    private boolean give(Request request, Caller caller, String leaver, String key) {
        var now = acts.look(caller, acts.find(caller, leaver)).handover();
        List<String> given = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        named(now)
                .limit(TICKETS)
                .forEach(
                        item -> {
                            boolean theirs = transfer.give(now, item, caller.agent().id());
                            (theirs ? given : gone).add(item.ref());
                        });
        if (given.isEmpty() && gone.isEmpty()) {
            return false;
        }
        acts.carryOutIfAny(
                request,
                caller,
                leaver,
                key + "-given",
                new Wish(What.GIVEN, ItemKind.TICKET.word(), ""),
                seen -> settled(seen.handover(), given, gone));
        return true;
    }

    private static Result settled(Handover before, List<String> given, List<String> gone) {
        var without = HandingOver.gone(before, gone);
        return switch (HandingOver.given(without, given)) {
            case Result.Changed changed -> changed;
            case Result.Refused refused ->
                    gone.isEmpty() ? refused : new Result.Changed(without, gone);
        };
    }

    /** Whether the search has brought anything, or days that are searched now. */
    private boolean search(Request request, Caller caller, String leaver, String key, long before) {
        var today = acts.today(caller);
        var after =
                acts.carryOutIfAny(
                        request,
                        caller,
                        leaver,
                        key + "-search",
                        new Wish(What.SEARCHED, ItemKind.CUSTOMER.word(), ""),
                        seen -> {
                            var known = seen.handover();
                            var found = search.further(known, caller.brand(), today);
                            return found.equals(known)
                                    ? new Result.Refused("unchanged", "Nothing was left to search.")
                                    : new Result.Changed(
                                            found,
                                            found.items().stream()
                                                    .skip(known.items().size())
                                                    .map(HandoverItem::ref)
                                                    .toList());
                        });
        return after.version() != before;
    }
}
