package org.socialcare.desk;

import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.KeepHandovers;
import org.socialcare.domain.settings.Agent;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Handovers to read: whole for leads, for everybody else what they take over. */
final class HandoverReading {
    private final KeepHandovers handovers;
    private final HandoverActs acts;
    private final FindConversation conversations;
    private final FindCustomer customers;
    private final Introductions introductions;
    private final InstantSource clock;

    HandoverReading(
            KeepHandovers handovers,
            HandoverActs acts,
            FindConversation conversations,
            FindCustomer customers,
            Introductions introductions,
            InstantSource clock) {
        this.handovers = handovers;
        this.acts = acts;
        this.conversations = conversations;
        this.customers = customers;
        this.introductions = introductions;
        this.clock = clock;
    }

    /** With how far each is for leads; what has ended is not looked at again. */
    Answer list(Caller caller) {
        var brand = caller.brand();
        List<Json> items = new ArrayList<>();
        for (var handover : handovers.ofBrand(brand.id())) {
            boolean mine = handover.isRunning() && handover.concerns(caller.agent().id());
            if (!caller.seesBrand() && !mine) {
                continue;
            }
            var json =
                    caller.seesBrand() && brand.agent(handover.leaver()).isPresent()
                            ? HandoverView.progress(acts.look(caller, handover), brand)
                            : HandoverView.summary(handover, brand);
            items.add(json.put("mine", mine).build());
        }
        List<Json> agents = new ArrayList<>();
        for (var agent : caller.seesBrand() ? brand.agents() : List.<Agent>of()) {
            agents.add(
                    Json.object()
                            .put("username", agent.id())
                            .put("name", agent.name())
                            .put("closed", agent.closed())
                            .build());
        }
        return Answer.ok(Json.object().put("items", items).put("agents", agents).build());
    }

    Answer whole(Caller caller, String leaver) {
        caller.mustSeeBrand();
        var stored = acts.find(caller, leaver);
        var deeds = handovers.deeds(caller.brand().id(), leaver);
        var body = view(caller).whole(acts.look(caller, stored), deeds);
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    /** Leads may read what anybody gets. */
    Answer digest(Request request, Caller caller, String leaver) {
        var own = caller.agent().id();
        var successor = caller.seesBrand() ? request.query("successor").orElse(own) : own;
        var stored = acts.find(caller, leaver);
        boolean theirs = stored.isRunning() && stored.concerns(successor);
        if (!caller.seesBrand() && !theirs) {
            throw new Refusal(Problem.notFound());
        }
        var body = digest(caller, stored, successor);
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    private Json digest(Caller caller, Handover stored, String successor) {
        return new HandoverDigest(conversations, customers)
                .of(stored, successor, caller.brand(), view(caller));
    }

    private HandoverView view(Caller caller) {
        var brand = caller.brand();
        return new HandoverView(brand, new ItemNames(brand, conversations), introductions, clock);
    }
}
