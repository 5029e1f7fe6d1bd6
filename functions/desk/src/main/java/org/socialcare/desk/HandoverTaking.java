package org.socialcare.desk;

import org.socialcare.desk.HandoverActs.Wish;
import org.socialcare.domain.handover.Deed.What;
import org.socialcare.domain.handover.HandingOver;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.Result;

import java.util.function.Function;

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
        return take(
                request,
                caller,
                leaver,
                new Wish(What.ACCEPTED, which.kind().word(), ""),
                now -> HandingOver.accept(now, which, by));
    }

    Answer tick(Request request, Caller caller, String leaver) {
        var form = new HandoverForm(request.json());
        var kind = form.kind();
        var ref = form.ref();
        var note = form.note();
        acts.mustConcern(caller, leaver);
        boolean anybody = caller.seesBrand() && !caller.agent().id().equals(leaver);
        var by = caller.agent().id();
        return take(
                request,
                caller,
                leaver,
                new Wish(What.TICKED, kind.word(), note),
                now -> HandingOver.tick(now, kind, ref, note, by, anybody));
    }

    /**
     * What follows is done once the list is stored. A call that dies in between is made good by the
     * same one, or the item is not settled.
     */
    private Answer take(
            Request request,
            Caller caller,
            String leaver,
            Wish wish,
            Function<Handover, Result> decision) {
        var stored =
                acts.carryOut(request, caller, leaver, wish, now -> decision.apply(now.handover()));
        leads.handOver(stored);
        introductions.start(stored, caller.agent().id());
        return HandoverApi.answer(200, stored);
    }
}
