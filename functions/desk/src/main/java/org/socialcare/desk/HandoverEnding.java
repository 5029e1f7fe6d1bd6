package org.socialcare.desk;

import org.socialcare.desk.HandoverActs.Wish;
import org.socialcare.domain.handover.Deed.What;
import org.socialcare.domain.handover.HandingOver;
import org.socialcare.domain.handover.Handover;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** How handovers end: cancelled, or at 100 % with the account, which an admin can open again. */
final class HandoverEnding {
    private final HandoverActs acts;
    private final Account account;
    private final InstantSource clock;

    HandoverEnding(HandoverActs acts, Account account, InstantSource clock) {
        this.acts = acts;
        this.account = account;
        this.clock = clock;
    }

    Answer cancel(Request request, Caller caller, String leaver) {
        caller.mustSeeBrand();
        var reason = request.json().textOrEmpty("reason").strip();
        return HandoverApi.answer(
                200,
                acts.carryOut(
                        request,
                        caller,
                        leaver,
                        new Wish(What.CANCELLED, "", reason),
                        now ->
                                HandingOver.cancel(
                                        now.handover(),
                                        caller.agent().id(),
                                        reason,
                                        clock.instant())));
    }

    /**
     * The handover first: what was closed at 100 % stays closed if this call does not get to the
     * account, and the next one does.
     */
    Answer close(Request request, Caller caller, String leaver) {
        caller.mustSupervise();
        if (caller.agent().id().equals(leaver)) {
            throw new Refusal(Problem.forbidden("somebody else closes your account"));
        }
        var stored = acts.find(caller, leaver);
        if (stored.status() != Handover.Status.CLOSED) {
            mustBeComplete(caller, stored);
            stored =
                    acts.carryOut(
                            request,
                            caller,
                            leaver,
                            new Wish(What.CLOSED, "", ""),
                            now ->
                                    HandingOver.close(
                                            now.handover(),
                                            now.completeness(),
                                            caller.agent().id(),
                                            clock.instant()));
        }
        account.close(caller.brand().id(), leaver);
        return HandoverApi.answer(200, stored);
    }

    private void mustBeComplete(Caller caller, Handover stored) {
        var now = acts.look(caller, stored).completeness();
        if (stored.isRunning() && !now.isComplete()) {
            var lacks = new ArrayList<Problem.Fault>();
            for (var lack : now.lacks()) {
                lacks.add(
                        new Problem.Fault(
                                "/" + lack.kind().word(),
                                lack.count() + " " + Shapes.word(lack.why())));
            }
            throw new Refusal(
                    new Problem(
                            409,
                            "incomplete",
                            now.percent() + " % are settled, and an account is closed at 100 %",
                            List.of(),
                            OptionalLong.empty(),
                            lacks));
        }
    }

    /** For somebody who comes back; the handover stays as it was. */
    Answer reopen(Request request, Caller caller, String leaver) {
        caller.mustBeAdmin();
        request.idempotencyKey();
        var stored = acts.find(caller, leaver);
        if (stored.isRunning()) {
            throw new Refusal(Problem.of(409, "handover_runs", "the account is open"));
        }
        account.open(caller.brand().id(), leaver);
        return HandoverApi.answer(200, stored);
    }
}
