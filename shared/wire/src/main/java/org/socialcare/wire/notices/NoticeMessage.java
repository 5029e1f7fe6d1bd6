package org.socialcare.wire.notices;

import org.socialcare.domain.notices.News;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.Instant;
import java.util.List;

/**
 * What the queue of notices carries: a fact of the bus, which is then spread into one message per
 * target, so that no target waits for another; or a trial that somebody at the desk asked for.
 */
public sealed interface NoticeMessage {
    int VERSION = 1;

    /** Of facts: reports are told in their second. */
    int NEWEST_FACT = 2;

    /** A fact, to be spread. */
    record OfFact(Fact fact) implements NoticeMessage {
        /**
         * What is to be told: one thing, mostly.
         *
         * @throws org.socialcare.wire.shape.ShapeProblem if the fact is not of its shape
         */
        public List<News> news() {
            return NewsJson.read(fact);
        }
    }

    /**
     * A fact for one target.
     *
     * @param rule the one of the brand's rules that is told of; empty for what the fact itself says
     */
    record ForTarget(Fact fact, String target, String rule) implements Addressed {
        /** What that news of a fact is for one target. */
        public static ForTarget of(Fact fact, News news, String target) {
            return new ForTarget(
                    fact, target, news instanceof News.OfRule ofRule ? ofRule.rule() : "");
        }

        @Override
        public String brand() {
            return fact.brand();
        }

        /** Of one ticket a target is told once, however often an emergency or a rule says so. */
        @Override
        public String about() {
            return switch (news()) {
                case News.OfEmergency one -> "emergency#" + one.conversation() + "." + one.ticket();
                case News.OfRule one -> "rule#" + one.version() + "#" + rule + "#" + ticket(one);
                case News.OfAlert _,
                        News.OfReport _,
                        News.OfStep _,
                        News.OfEscalation _,
                        News.OfTrial _ ->
                        fact.id();
            };
        }

        private static String ticket(News.OfRule news) {
            return news.conversation() + "." + news.ticket();
        }

        @Override
        public News news() {
            return NewsJson.read(fact).stream()
                    .filter(this::isMeant)
                    .findFirst()
                    .orElseThrow(
                            () -> new ShapeProblem(fact.type() + " has no such news: " + rule));
        }

        private boolean isMeant(News news) {
            return news instanceof News.OfRule ofRule
                    ? ofRule.rule().equals(rule) && ofRule.target().equals(target)
                    : rule.isEmpty();
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

        /**
         * What is to be told.
         *
         * @throws org.socialcare.wire.shape.ShapeProblem if the fact is not of its shape
         */
        News news();
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
            case ForTarget(var fact, _, var rule) ->
                    json.putUnlessEmpty("rule", rule)
                            .put(
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
                : new ForTarget(
                        fact(members.object("event").json()), target, members.textOrEmpty("rule"));
    }

    private static Fact fact(Json event) {
        Members envelope = Members.of(event, "event");
        Members detail = envelope.object("detail").atVersion(NEWEST_FACT);
        return new Fact(envelope.text("detail-type"), detail.text("id"), detail.json());
    }
}
