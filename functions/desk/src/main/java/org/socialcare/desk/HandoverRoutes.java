package org.socialcare.desk;

import java.util.List;

/** Which path asks what about handovers. */
final class HandoverRoutes {
    private final HandoverReading reading;
    private final HandoverApi api;
    private final HandoverTaking taking;
    private final HandoverProgress progress;
    private final HandoverEnding ending;

    HandoverRoutes(
            HandoverReading reading,
            HandoverApi api,
            HandoverTaking taking,
            HandoverProgress progress,
            HandoverEnding ending) {
        this.reading = reading;
        this.api = api;
        this.taking = taking;
        this.progress = progress;
        this.ending = ending;
    }

    Answer answer(Request request, Caller caller, List<String> path) {
        if (path.isEmpty()) {
            Desk.only(request, "GET", true);
            return reading.list(caller);
        }
        var leaver = path.getFirst();
        if (path.size() == 1 && request.method().equals("POST")) {
            return api.start(request, caller, leaver);
        }
        if (path.size() == 1) {
            Desk.only(request, "GET", true);
            return reading.whole(caller, leaver);
        }
        if (path.get(1).equals("digest")) {
            Desk.only(request, "GET", path.size() == 2);
            return reading.digest(request, caller, leaver);
        }
        Desk.only(request, "POST", path.size() == 2);
        return switch (path.get(1)) {
            case "successors" -> api.name(request, caller, leaver);
            case "continuation" -> progress.further(request, caller, leaver);
            case "acceptance" -> taking.accept(request, caller, leaver);
            case "ticks" -> taking.tick(request, caller, leaver);
            case "items" -> api.add(request, caller, leaver);
            case "omissions" -> api.leaveOut(request, caller, leaver);
            case "cancellation" -> ending.cancel(request, caller, leaver);
            case "closure" -> ending.close(request, caller, leaver);
            case "reopening" -> ending.reopen(request, caller, leaver);
            default -> throw new Refusal(Problem.notFound());
        };
    }

    /** Everything about handovers, put together from what it needs. */
    static HandoverRoutes of(HandoverPorts ports) {
        var acts = new HandoverActs(ports.handovers(), ports.holdings(), ports.clock());
        var introductions =
                new Introductions(
                        ports.conversations(),
                        ports.introductions(),
                        ports.orders(),
                        ports.clock());
        return new HandoverRoutes(
                new HandoverReading(
                        ports.handovers(),
                        acts,
                        ports.conversations(),
                        ports.customers(),
                        introductions,
                        ports.clock()),
                new HandoverApi(acts, ports.clock()),
                new HandoverTaking(acts, ports.leads(), introductions),
                new HandoverProgress(
                        acts,
                        new TicketTransfer(ports.conversations(), ports.changes(), ports.clock()),
                        new CustomerSearch(ports.facts(), ports.conversations(), ports.customers()),
                        introductions),
                new HandoverEnding(acts, ports.account(), ports.clock()));
    }
}
