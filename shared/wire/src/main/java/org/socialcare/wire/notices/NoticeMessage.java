package org.socialcare.wire.notices;

import org.socialcare.domain.notices.News;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

import java.time.Instant;

/**
 * What the queue of notices carries: a fact of the bus, which is then spread into one message per
 * target, so that no target waits for another; or a trial that somebody at the desk asked for.
 */
public sealed interface NoticeMessage {
    int VERSION = 1;

    /** Of facts: reports are told in their second. */
    int NEWEST_FACT = 2;

    /**
     * What is to be told.
     *
     * @throws org.socialcare.wire.shape.ShapeProblem if the fact is not of its shape
     */
    News news();

    /** A fact, to be spread. */
    record OfFact(Fact fact) implements NoticeMessage {
        @Override
        public News news() {
            return NewsJson.read(fact);
        }
    }

    /** A fact for one target. */
    record ForTarget(Fact fact, String target) implements Addressed {
        @Override
        public String brand() {
            return fact.brand();
        }

        /** Of an emergency a target is told once, however many messages report it. */
        @Override
        public String about() {
            return news() instanceof News.OfEmergency emergency
                    ? "emergency#" + emergency.conversation() + "." + emergency.ticket()
                    : fact.id();
        }

        @Override
        public News news() {
            return NewsJson.read(fact);
        }
    }

    /**
     * @param id names the trial
     */
    record Trial(String brand, String target, String id, Instant at) implements Addressed {
        @Override
        public String about() {
            return "trial#" + id;
        }

        @Override
        public News news() {
            return new News.OfTrial(brand, at);
        }
    }

    /** Whatever is for one target. */
    sealed interface Addressed extends NoticeMessage permits ForTarget, Trial {
        String brand();

        String target();

        /** The same whenever the target is told the same. */
        String about();
    }

    static String write(Addressed message) {
        return JsonWriter.write(json(message).build());
    }

    /** As it is set aside. Put back into its queue it is tried again from the beginning. */
    static String setAside(Addressed message, String reason) {
        return JsonWriter.write(json(message).put("reason", reason).build());
    }

    private static JsonObject json(Addressed message) {
        JsonObject json = Json.object().put("v", VERSION).put("target", message.target());
        return switch (message) {
            case ForTarget(var fact, _) ->
                    json.put(
                            "event",
                            Json.object()
                                    .put("detail-type", fact.type())
                                    .put("detail", fact.detail())
                                    .build());
            case Trial(var brand, _, var id, var at) ->
                    json.put("brand", brand).put("trial", id).put("at", at.toString());
        };
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is none of these messages
     */
    static NoticeMessage read(String body) {
        Json json = JsonReader.read(body);
        if (json.get("detail").isPresent()) return new OfFact(fact(json));
        Members members = Members.of(json, "notice").atVersion(VERSION);
        String target = members.text("target");
        return json.get("trial").isPresent()
                ? new Trial(
                        members.text("brand"), target, members.text("trial"), members.instant("at"))
                : new ForTarget(fact(members.object("event").json()), target);
    }

    private static Fact fact(Json event) {
        Members envelope = Members.of(event, "event");
        Members detail = envelope.object("detail").atVersion(NEWEST_FACT);
        return new Fact(envelope.text("detail-type"), detail.text("id"), detail.json());
    }
}
