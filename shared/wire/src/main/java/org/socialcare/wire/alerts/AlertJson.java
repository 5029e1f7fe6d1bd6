package org.socialcare.wire.alerts;

import org.socialcare.domain.alerts.Alert;
import org.socialcare.domain.alerts.Evidence;
import org.socialcare.domain.alerts.Indicator;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.alerts.News;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was found, as JSON: the same in the store and on the bus. */
public final class AlertJson {
    private static final int VERSION = 1;

    private AlertJson() {}

    /** To which facts add what happened. */
    public static JsonObject write(Alert alert) {
        return Json.object()
                .put("v", VERSION)
                .put("id", alert.id())
                .put("at", alert.at().toString())
                .put("indicator", alert.indicator().word())
                .put("level", word(alert.level()))
                .put("channel", alert.channel().map(ChannelId::toString))
                .put("subject", alert.subject().map(Alert.Subject::label))
                .put("watch", alert.subject().map(Alert.Subject::watch))
                .put("value", decimal(alert.value()))
                .put("baseline", decimal(alert.baseline()))
                .put("threshold", decimal(alert.threshold()))
                .put("count", alert.count())
                .put("period", alert.period().toString())
                .put("unit", alert.indicator().unit().word())
                .put("examples", examples(alert.evidence()))
                .put("news", news(alert.evidence()))
                .put(
                        "evidence",
                        Json.texts(
                                alert.evidence().conversations().stream()
                                        .map(ConversationId::text)
                                        .toList()));
    }

    /**
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not what {@link #write} writes
     */
    public static Alert read(String brand, Members document) {
        Members json = document.atVersion(VERSION);
        return new Alert(
                json.text("id"),
                brand,
                json.maybeText("channel").isPresent()
                        ? Optional.of(json.parsed("channel", "platform/account", ChannelId::parse))
                        : Optional.empty(),
                json.parsed("indicator", "an indicator", AlertJson::indicator),
                json.maybeText("watch")
                        .map(watch -> new Alert.Subject(watch, json.text("subject"))),
                json.parsed("level", "a level", AlertJson::level),
                json.decimal("value"),
                json.decimal("baseline"),
                json.decimal("threshold"),
                json.number("count"),
                json.duration("period"),
                json.instant("at"),
                new Evidence(
                        readExamples(json),
                        readNews(json),
                        List.copyOf(
                                json.allParsed(
                                        "evidence", "a conversation's id", ConversationId::new))));
    }

    /** Such as {@code warning}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<Json> examples(Evidence evidence) {
        List<Json> examples = new ArrayList<>();
        for (Evidence.Example example : evidence.examples()) {
            examples.add(
                    Json.object()
                            .put("conversation", example.conversation().text())
                            .put("text", example.text())
                            .build());
        }
        return examples;
    }

    private static List<Json> news(Evidence evidence) {
        List<Json> news = new ArrayList<>();
        for (News one : evidence.news()) {
            news.add(
                    Json.object()
                            .put("kind", word(one.kind()))
                            .put("label", one.label())
                            .put("share", decimal(one.share()))
                            .build());
        }
        return news;
    }

    private static List<Evidence.Example> readExamples(Members json) {
        List<Evidence.Example> examples = new ArrayList<>();
        for (Members one : json.objects("examples")) {
            examples.add(
                    new Evidence.Example(
                            one.parsed("conversation", "a conversation's id", ConversationId::new),
                            one.text("text")));
        }
        return examples;
    }

    private static List<News> readNews(Members json) {
        List<News> news = new ArrayList<>();
        for (Members one : json.objects("news")) {
            news.add(
                    new News(
                            one.parsed("kind", "a kind of news", AlertJson::kind),
                            one.text("label"),
                            one.decimal("share")));
        }
        return news;
    }

    private static Indicator indicator(String word) {
        return Indicator.of(word).orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static Level level(String word) {
        return Level.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static News.Kind kind(String word) {
        return News.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Json decimal(double value) {
        return new Json.Num(Double.toString(value));
    }
}
