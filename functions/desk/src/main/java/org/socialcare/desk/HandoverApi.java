package org.socialcare.desk;

import org.socialcare.desk.HandoverActs.Wish;
import org.socialcare.domain.handover.Deed.What;
import org.socialcare.domain.handover.HandingOver;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.Introduction;
import org.socialcare.domain.handover.ItemKind;
import org.socialcare.domain.handover.Result;
import org.socialcare.domain.handover.Selection;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What leads do about handovers while they run. */
final class HandoverApi {
    private final HandoverActs acts;
    private final InstantSource clock;

    HandoverApi(HandoverActs acts, InstantSource clock) {
        this.acts = acts;
        this.clock = clock;
    }

    Answer start(Request request, Caller caller, String leaver) {
        caller.mustSeeBrand();
        var form = new HandoverForm(request.json());
        var begun =
                acts.start(
                        request,
                        caller,
                        leaver,
                        form.lastDay(acts.today(caller)),
                        form.introductionsPerDay());
        return answer(201, begun);
    }

    /**
     * A ticket goes only to somebody of its team, for nobody else sees it, and a team is led by one
     * of its own.
     */
    Answer name(Request request, Caller caller, String leaver) {
        caller.mustSeeBrand();
        var form = new HandoverForm(request.json());
        var which = form.selection();
        var successor = form.successor();
        var note = form.note();
        var wish = new Wish(What.NAMED, which.kind().word(), successor);
        return answer(
                200,
                acts.carryOut(
                        request,
                        caller,
                        leaver,
                        wish,
                        now ->
                                fitting(now.handover(), which, successor, caller)
                                        .map(
                                                fit ->
                                                        HandingOver.name(
                                                                now.handover(),
                                                                fit,
                                                                successor,
                                                                note,
                                                                caller.brand()))
                                        .orElseGet(
                                                () ->
                                                        new Result.Refused(
                                                                "not-in-team",
                                                                "The successor is in none of these"
                                                                        + " teams."))));
    }

    private static Optional<Selection> fitting(
            Handover handover, Selection which, String successor, Caller caller) {
        boolean lead = which.kind().equals(ItemKind.LEAD);
        if (!lead && !which.kind().equals(ItemKind.TICKET)) {
            return Optional.of(which);
        }
        Set<String> refs = new TreeSet<>();
        for (var item : handover.items()) {
            boolean meant = which.refs().isEmpty() || which.refs().contains(item.ref());
            var team = lead ? item.ref() : item.about();
            if (item.kind().equals(which.kind())
                    && meant
                    && HandingOver.canHave(caller.brand(), successor, team)) {
                refs.add(item.ref());
            }
        }
        return refs.isEmpty() ? Optional.empty() : Optional.of(new Selection(which.kind(), refs));
    }

    /** Only what the suite cannot find is added by hand. */
    Answer add(Request request, Caller caller, String leaver) {
        caller.mustSeeBrand();
        var form = new HandoverForm(request.json());
        var kind = form.kind();
        if (!kind.isAddedByHand()) {
            throw new Refusal(Problem.invalid("/kind", "must be promise or other"));
        }
        var words = form.words();
        var key = request.idempotencyKey();
        return answer(
                201,
                acts.carryOut(
                        request,
                        caller,
                        leaver,
                        new Wish(What.ADDED, kind.word(), words),
                        now -> HandingOver.add(now.handover(), kind, Digest.of(key), words)));
    }

    Answer leaveOut(Request request, Caller caller, String leaver) {
        caller.mustSeeBrand();
        var form = new HandoverForm(request.json());
        var refs = form.refs();
        var reason = form.reason();
        return answer(
                200,
                acts.carryOut(
                        request,
                        caller,
                        leaver,
                        new Wish(What.LEFT_OUT, ItemKind.CUSTOMER.word(), reason),
                        now ->
                                HandingOver.introduced(
                                        now.handover(),
                                        List.copyOf(refs),
                                        Introduction.State.LEFT_OUT,
                                        clock.instant())));
    }

    static Answer answer(int status, Handover handover) {
        return Answer.with(
                status,
                Json.object()
                        .put("leaver", handover.leaver())
                        .put("status", Shapes.word(handover.status()))
                        .put("version", handover.version())
                        .build());
    }
}
