package org.socialcare.desk;

import org.socialcare.desk.HandoverActs.Wish;
import org.socialcare.domain.handover.Deed.What;
import org.socialcare.domain.handover.HandingOver;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.handover.Introduction;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.handover.Result;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a handover further, a stretch with every call: gives named tickets away, else searches
 * customers, else introduces successors. Whatever a call does not get to the next one does, and
 * none twice.
 */
final class HandoverProgress {
    private static final int TICKETS = 25;
    private static final int INTRODUCTIONS = 20;

    private final HandoverActs acts;
    private final TicketTransfer transfer;
    private final CustomerSearch search;
    private final Introductions introductions;
    private final InstantSource clock;

    HandoverProgress(
            HandoverActs acts,
            TicketTransfer transfer,
            CustomerSearch search,
            Introductions introductions,
            InstantSource clock) {
        this.acts = acts;
        this.transfer = transfer;
        this.search = search;
        this.introductions = introductions;
        this.clock = clock;
    }

    Answer further(Request request, Caller caller, String leaver) {
        var key = request.idempotencyKey();
        var stored = acts.find(caller, leaver);
        if (!caller.seesBrand() && !stored.concerns(caller.agent().id())) {
            throw new Refusal(Problem.notFound());
        }
        if (!stored.isRunning()) {
            throw new Refusal(Problem.of(409, "handover_ended", "this handover has ended"));
        }
        boolean more =
                give(request, caller, leaver, key)
                        || search(request, caller, leaver, key, stored.version());
        if (!more) {
            introduce(request, caller, leaver, key);
        }
        var now = acts.find(caller, leaver);
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

    /**
     * What is claimed counts towards the day at once, so that two who go on at the same time do not
     * say more than may be said; what turns out not to be possible is given back.
     */
    private void introduce(Request request, Caller caller, String leaver, String key) {
        var claimed = claim(request, caller, leaver, key);
        for (var item : claimed.items()) {
            if (item.introduction().state() == Introduction.State.CLAIMED) {
                var how = introductions.introduce(claimed, item, caller.brand());
                acts.carryOutIfAny(
                        request,
                        caller,
                        leaver,
                        key + "-" + Digest.of(item.ref()),
                        new Wish(What.INTRODUCED, ItemKind.CUSTOMER.word(), Shapes.word(how)),
                        seen ->
                                HandingOver.introduced(
                                        seen.handover(),
                                        List.of(item.ref()),
                                        how,
                                        clock.instant()));
            }
        }
    }

    private Handover claim(Request request, Caller caller, String leaver, String key) {
        return acts.carryOutIfAny(
                request,
                caller,
                leaver,
                key + "-claim",
                new Wish(What.INTRODUCED, ItemKind.CUSTOMER.word(), "claimed"),
                seen -> {
                    var before = seen.handover();
                    int left = before.introductionsLeft(acts.today(caller), caller.brand().zone());
                    var possible =
                            before.items().stream()
                                    .filter(HandoverItem::isTaken)
                                    .filter(HandoverProgress::isWanted)
                                    .filter(item -> item.successor().isPresent())
                                    .filter(item -> isPossible(before, item, caller))
                                    .limit(Math.min(left, INTRODUCTIONS))
                                    .map(HandoverItem::ref)
                                    .toList();
                    return HandingOver.introduced(
                            before, possible, Introduction.State.CLAIMED, clock.instant());
                });
    }

    private static boolean isWanted(HandoverItem item) {
        return item.introduction().state() == Introduction.State.WANTED;
    }

    private boolean isPossible(Handover handover, HandoverItem item, Caller caller) {
        return introductions.obstacle(handover, item, caller.brand()).isEmpty();
    }
}
