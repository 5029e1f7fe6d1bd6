package org.socialcare.wire.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.notices.Measure;
import org.socialcare.domain.notices.News;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.notices.NoticeMessage.ForTarget;
import org.socialcare.wire.notices.NoticeMessage.OfFact;
import org.socialcare.wire.notices.NoticeMessage.Trial;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

class NoticeMessageTest {
    private static final String ALERT =
            """
            "id":"a-1","at":"2026-03-02T02:00:00Z","indicator":"complaint_rate","level":"crisis",\
            "channel":"facebook/olive","subject":"oil","unit":"share","value":0.42,"baseline":0.1,\
            "threshold":0.3,"count":24,"period":"PT1H",\
            "examples":[{"conversation":"c-1","text":"The lid"}],\
            "news":[{"kind":"product","label":"oil","share":0.8}],"evidence":["c-1"]\
            """;

    @Test
    void an_alert_of_the_bus_is_read_whole() {
        var read = NoticeMessage.read(event("AlertRaised", ALERT));

        assertThat(news(read))
                .isEqualTo(
                        new News.OfAlert(
                                "olive",
                                new News.Stage.Raised(),
                                "a-1",
                                Instant.parse("2026-03-02T02:00:00Z"),
                                "complaint_rate",
                                Level.CRISIS,
                                Optional.of("facebook/olive"),
                                Optional.of("oil"),
                                Measure.SHARE,
                                0.42,
                                OptionalDouble.of(0.1),
                                0.3,
                                24,
                                Duration.ofHours(1),
                                List.of("The lid"),
                                List.of(new News.Novelty("product", "oil", 0.8))));
    }

    @Test
    void what_an_alert_does_not_have_may_be_left_out_or_null() {
        String sparse =
                """
                "id":"a-1","at":"2026-03-02T02:00:00Z","indicator":"volume","level":"notice",\
                "channel":null,"unit":"count","value":90,"threshold":80.5,"count":90,\
                "period":"PT5M"\
                """;

        var news = (News.OfAlert) news(NoticeMessage.read(event("AlertOver", sparse)));

        assertThat(news.stage()).isEqualTo(new News.Stage.Over());
        assertThat(news.channel()).isEmpty();
        assertThat(news.baseline()).isEmpty();
        assertThat(news.examples()).isEmpty();
    }

    @Test
    void an_escalation_names_its_step_and_targets() {
        var read =
                NoticeMessage.read(
                        event("AlertEscalated", ALERT + ",\"step\":2,\"targets\":[\"ops\"]"));

        assertThat(((News.OfAlert) news(read)).stage())
                .isEqualTo(new News.Stage.Escalated(2, Set.of("ops")));
    }

    @Test
    void a_report_is_read_with_its_highlights() {
        var read =
                NoticeMessage.read(
                        report(
                                "ReportPublished",
                                """
                                "id":"r-1","pack":"community","rhythm":"weekly",\
                                "first":"2026-02-23","last":"2026-03-01","complete":true,\
                                "selfCheck":"different","highlights":[\
                                {"metric":"FRT","unit":"seconds","value":90,"before":null}]\
                                """));

        assertThat(news(read))
                .isEqualTo(
                        new News.OfReport(
                                "olive",
                                "r-1",
                                "community",
                                "weekly",
                                LocalDate.of(2026, 2, 23),
                                LocalDate.of(2026, 3, 1),
                                true,
                                News.Check.DIFFERENT,
                                List.of(
                                        new News.Highlight(
                                                "FRT",
                                                Measure.SECONDS,
                                                OptionalDouble.of(90),
                                                OptionalDouble.empty()))));
    }

    @Test
    void a_message_for_a_target_is_read_as_it_was_written() {
        var fact = ((OfFact) NoticeMessage.read(event("AlertRaised", ALERT))).fact();
        var message = new ForTarget(fact, "ops", "");

        assertThat(NoticeMessage.read(NoticeMessage.write(message))).isEqualTo(message);
        assertThat(message.brand()).isEqualTo("olive");
        assertThat(message.about()).isEqualTo("alert#a-1");
    }

    @Test
    void what_was_set_aside_says_why_and_can_be_put_back() {
        var trial = new Trial("olive", "ops", "key-1", Instant.parse("2026-03-02T02:00:00Z"));

        String aside = NoticeMessage.setAside(trial, "no-secret");

        assertThat(JsonReader.read(aside).textOrEmpty("reason")).isEqualTo("no-secret");
        assertThat(NoticeMessage.read(aside)).isEqualTo(trial);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"v\":1}",
                "{\"v\":2,\"target\":\"ops\"}",
                "{\"detail-type\":\"AlertOver\",\"detail\":{\"v\":3,\"id\":\"x\"}}",
                "{\"v\":1,\"target\":\"ops\",\"event\":{}}",
                "{\"v\":1,\"target\":\"ops\",\"trial\":\"x\",\"brand\":\"b\",\"at\":\"soon\"}"
            })
    void what_is_no_message_is_refused_with_its_place(String body) {
        assertThatThrownBy(() -> NoticeMessage.read(body)).isInstanceOf(ShapeProblem.class);
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatThrownBy(() -> NoticeMessage.read("no")).isInstanceOf(JsonProblem.class);
    }

    @Test
    void facts_nobody_is_told_of_are_refused() {
        var read = NoticeMessage.read(event("TicketOpened", ALERT));

        assertThatThrownBy(() -> news(read)).isInstanceOf(ShapeProblem.class);
    }

    @Test
    void a_level_nobody_knows_is_refused_with_its_place() {
        var read = NoticeMessage.read(event("AlertRaised", ALERT.replace("crisis", "doom")));

        assertThatThrownBy(() -> news(read)).hasMessageContaining("alert.level");
    }

    /** Of a fact that says one thing. */
    private static News news(NoticeMessage message) {
        return ((OfFact) message).news().getFirst();
    }

    private static String event(String type, String alert) {
        return "{\"detail-type\":\""
                + type
                + "\",\"detail\":{\"v\":1,\"id\":\"alert#a-1\",\"brand\":\"olive\",\"alert\":{"
                + alert
                + "}}}";
    }

    private static String report(String type, String report) {
        return "{\"detail-type\":\""
                + type
                + "\",\"detail\":{\"v\":2,\"id\":\"report#r-1\",\"brand\":\"olive\",\"report\":{"
                + report
                + "}}}";
    }
}
