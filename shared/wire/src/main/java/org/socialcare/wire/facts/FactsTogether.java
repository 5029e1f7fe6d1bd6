package org.socialcare.wire.facts;

import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Several facts as one event. The bus is paid by the event of up to 64 kilobytes, and most facts
 * make nobody act: they only count in figures, or not even there. So they come together, and
 * whoever asks for them asks for this event.
 */
public final class FactsTogether {
    /** What the event is called on the bus. */
    public static final String NAME = "FactsRecorded";

    /** Bytes that leave room for the envelope in what the bus counts as one event. */
    public static final int LARGEST = 60_000;

    private static final int VERSION = 1;

    /** Each a reader's call to act. */
    private static final Set<String> CALLS =
            Set.of(
                    "TicketOpened",
                    "TicketReopened",
                    "TicketResolved",
                    "TicketBroughtBack",
                    "ReplyRequested",
                    "VisibilityRequested");

    private static final Set<String> PASSED_ON = Set.of("TicketEscalated", "TicketHandedBack");

    private static final Set<String> COUNTED =
            Set.of(
                    "TicketAssigned",
                    "TicketEscalated",
                    "TicketHandedBack",
                    "TicketSetAside",
                    "LabelCorrected",
                    "ReplyFailed",
                    "ClockBreached");

    private FactsTogether() {}

    /** Whether no reader acts on the fact, so that it may come together with others. */
    public static boolean isCalm(Fact fact) {
        return !CALLS.contains(fact.type())
                && !fact.detail().flag("dueSoon")
                && !isEmergency(fact)
                && !isAwaited(fact)
                && !isTold(fact)
                && !isPassedOn(fact)
                && fact.detail().get(RulesFact.NAME).isEmpty()
                && (!fact.type().equals("TicketAssigned") || isToSomebody(fact));
    }

    /** Whether a figure about tickets is computed from this calm fact. */
    public static boolean isCounted(Fact fact) {
        boolean measures = isSaid(fact) || fact.type().equals(FactName.REAPPLIED);
        return COUNTED.contains(fact.type()) || (measures && fact.measured().isPresent());
    }

    /** A clock's step of which somebody beside the desk hears. */
    private static boolean isTold(Fact fact) {
        return fact.type().equals("ClockStepped")
                && !fact.detail().obj("handled").arr("targets").isEmpty();
    }

    /** A ticket goes up or back to a queue, or a lead beside the desk hears of it. */
    private static boolean isPassedOn(Fact fact) {
        if (!PASSED_ON.contains(fact.type())) return false;
        Json handled = fact.detail().obj("handled");
        return !handled.flag("assigned") || handled.get("tells").isPresent();
    }

    private static boolean isEmergency(Fact fact) {
        return fact.detail().obj("message").obj("understanding").arr("flags").stream()
                .anyMatch(Json.of(RiskFlag.EMERGENCY.name())::equals);
    }

    /** A customer begins to wait for an agent, who may have left. */
    private static boolean isAwaited(Fact fact) {
        return fact.type().equals("MessageReceived")
                && fact.detail().get("rounds").isPresent()
                && !fact.detail().obj("ticket").textOrEmpty("assignee").isEmpty();
    }

    private static boolean isToSomebody(Fact fact) {
        return fact.detail().obj("assignment").flag("assigned");
    }

    /** A message or echo counts only where it begins, ends or moves a round. */
    private static boolean isSaid(Fact fact) {
        return fact.type().equals("MessageReceived") || fact.type().equals("EchoReceived");
    }

    /** What a fact adds to the bytes of an event. */
    public static int size(Fact fact) {
        return fact.text().getBytes(StandardCharsets.UTF_8).length + fact.type().length() + 25;
    }

    /** The event that holds these calm facts; the only one of them is its own event. */
    public static Fact of(List<Fact> calm) {
        Fact first = calm.getFirst();
        if (calm.size() == 1) return first;
        String id = first.id() + "+" + (calm.size() - 1);
        return new Fact(
                NAME,
                id,
                Json.object()
                        .put("v", VERSION)
                        .put("id", id)
                        .put("counted", calm.stream().anyMatch(FactsTogether::isCounted))
                        .put("facts", calm.stream().map(FactsTogether::written).toList())
                        .build());
    }

    private static Json written(Fact fact) {
        return Json.object().put("type", fact.type()).put("detail", fact.detail()).build();
    }

    /**
     * The facts an event of the bus holds, in their order: one, or several that came together.
     *
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not an event of ours
     */
    public static List<Fact> inEvent(String event) {
        Fact fact = FactJson.fromBus(JsonReader.read(event));
        if (!fact.type().equals(NAME)) return List.of(fact);
        return fact.members().objects("facts").stream()
                .map(
                        each -> {
                            var detail = each.object("detail");
                            return new Fact(each.text("type"), detail.text("id"), detail.json());
                        })
                .toList();
    }
}
