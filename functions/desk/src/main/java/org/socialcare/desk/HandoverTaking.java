package org.socialcare.desk;

import org.socialcare.desk.HandoverActs.Wish;
import org.socialcare.domain.handover.Deed.What;
import org.socialcare.domain.handover.HandingOver;
import org.socialcare.domain.handover.Handover;

/**
 * That somebody takes something on, or says how it was settled; and what follows from that: the
 * successor leads the team, customers hear of theirs.
 */
final class HandoverTaking {
    private final HandoverActs acts;
    private final TeamLeads leads;
    private final Introductions introductions;

    HandoverTaking(HandoverActs acts, TeamLeads leads, Introductions introductions) {
        this.acts = acts;
        this.leads = leads;
        this.introductions = introductions;
    }

    Answer accept(Request request, Caller caller, String leaver) {
        var which = new HandoverForm(request.json()).selection();
        var by = caller.agent().id();
        acts.mustConcern(caller, leaver);
        return taken(
                caller,
                acts.carryOut(
                        request,
                        caller,
                        leaver,
                        new Wish(What.ACCEPTED, which.kind().word(), ""),
                        now -> HandingOver.accept(now.handover(), which, by)));
    }

    Answer tick(Request request, Caller caller, String leaver) {
        var form = new HandoverForm(request.json());
        var kind = form.kind();
        var ref = form.ref();
        var note = form.note();
        acts.mustConcern(caller, leaver);
        boolean anybody = caller.seesBrand() && !caller.agent().id().equals(leaver);
        return taken(
                caller,
                acts.carryOut(
                        request,
                        caller,
                        leaver,
                        new Wish(What.TICKED, kind.word(), note),
                        now ->
                                HandingOver.tick(
                                        now.handover(),
                                        kind,
                                        ref,
                                        note,
                                        caller.agent().id(),
                                        anybody)));
    }

    /** A call that dies before this is made good by the same one, or the item is not settled. */
    private Answer taken(Caller caller, Handover stored) {
        leads.handOver(stored);
        introductions.start(stored, caller.agent().id());
        return HandoverApi.answer(200, stored);
    }
}
