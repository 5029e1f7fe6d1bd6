package org.socialcare.domain.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.notices.Notice.Part;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.settings.NoticeTarget.Language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Set;

class ComposerTest {
    private static final Scene SCENE =
            new Scene(
                    "Olive & Oak",
                    ZoneId.of("Asia/Shanghai"),
                    Map.of("facebook/olive", "Olive (facebook)"),
                    URI.create("https://desk.example"));

    @Test
    void an_alert_says_what_was_measured_where_when_and_what_is_usual() {
        Notice notice = new Composer(Language.EN).compose(alert(new News.Stage.Raised()), SCENE);

        assertThat(notice.level()).isEqualTo(Level.WARNING);
        assertThat(notice.title()).isEqualTo("Warning · Complaint rate · oil");
        assertThat(notice.link().address()).hasToString("https://desk.example/#/alerts/YS8x");
        assertThat(notice.parts())
                .containsExactly(
                        new Part.Figure("Brand", "Olive & Oak"),
                        new Part.Figure("Channel", "Olive (facebook)"),
                        new Part.Figure("Measured", "42.5%"),
                        new Part.Figure("Usual", "10%"),
                        new Part.Figure("Threshold", "30%"),
                        new Part.Figure("Messages", "1,240"),
                        new Part.Figure("Over", "1 h 5 min"),
                        new Part.Figure("At", "2026-03-02 10:00 Asia/Shanghai"),
                        new Part.Figure("New", "product oil, 80%"),
                        new Part.Quote("The lid"));
    }

    @Test
    void the_same_alert_is_told_in_chinese_and_greek() {
        var alert = alert(new News.Stage.Raised());

        var chinese = new Composer(Language.ZH).compose(alert, SCENE);
        var greek = new Composer(Language.EL).compose(alert, SCENE);

        assertThat(chinese.title()).isEqualTo("警告 · 投诉率 · oil");
        assertThat(chinese.parts()).contains(new Part.Figure("时段长度", "1 小时 5 分"));
        assertThat(greek.title()).isEqualTo("Προειδοποίηση · Ποσοστό παραπόνων · oil");
        assertThat(greek.parts()).contains(new Part.Figure("Μέτρηση", "42,5%"));
    }

    @Test
    void a_rule_that_fired_is_told_by_its_name_and_where_without_anybodys_words() {
        var late = ofRule(On.CLOCK_BREACHED, Optional.of(ClockKind.FIRST_RESPONSE));

        Notice notice = new Composer(Language.EN).compose(late, SCENE);

        assertThat(notice.level()).isEqualTo(Level.WARNING);
        assertThat(notice.title()).isEqualTo("Rule · Late & public");
        assertThat(notice.parts())
                .contains(
                        new Part.Figure("Channel", "Olive (facebook)"),
                        new Part.Figure("What happened", "a promise was missed · first answer"));
        assertThat(notice.link().address())
                .hasToString("https://desk.example/#/queue/team/facebook.olive.1");
        var message = ofRule(On.MESSAGE_RECEIVED, Optional.empty());
        assertThat(new Composer(Language.ZH).compose(message, SCENE).parts())
                .contains(new Part.Figure("事件", "收到消息"));
        assertThat(new Composer(Language.EL).compose(message, SCENE).level())
                .isEqualTo(Level.NOTICE);
    }

    @Test
    void a_step_says_whom_it_is_for_how_far_and_what_is_due() {
        for (Language language : Language.values()) {
            for (var act : List.of(PolicyStep.Act.TELL_LEAD, PolicyStep.Act.TELL_DIRECTOR)) {
                var notice = new Composer(language).compose(ofStep(act, 150), SCENE);
                assertThat(notice.title()).contains("150 %");
                assertThat(notice.level()).isEqualTo(Level.WARNING);
            }
        }
        var notice = new Composer(Language.EN).compose(ofStep(PolicyStep.Act.TELL_LEAD, 80), SCENE);
        assertThat(notice.title()).isEqualTo("For the lead · 80 %");
        assertThat(notice.level()).isEqualTo(Level.NOTICE);
        assertThat(notice.parts().toString()).contains("first answer").contains("2026-03-02");
    }

    @Test
    void an_escalation_says_its_level_and_why_and_none_of_the_words() {
        for (Language language : Language.values()) {
            for (var reason : Escalation.Reason.values()) {
                var notice = new Composer(language).compose(ofEscalation(reason), SCENE);
                assertThat(notice.title()).contains("2");
                assertThat(notice.parts()).hasSize(5);
            }
        }
        var notice =
                new Composer(Language.EN)
                        .compose(ofEscalation(Escalation.Reason.WANTS_SUPERIOR), SCENE);
        assertThat(notice.title()).isEqualTo("A ticket was passed on, level · 2");
        assertThat(notice.parts().toString()).contains("The customer asks for a superior");
        assertThat(notice.level()).isEqualTo(Level.WARNING);
    }

    private static News ofEscalation(Escalation.Reason reason) {
        return new News.OfEscalation(
                "olive",
                "facebook.olive.1",
                2,
                Instant.parse("2026-03-02T02:00:00Z"),
                "facebook/olive",
                reason,
                2,
                Set.of("ops"));
    }

    private static News ofStep(PolicyStep.Act act, int percent) {
        return new News.OfStep(
                "olive",
                "facebook.olive.1",
                2,
                Instant.parse("2026-03-02T02:00:00Z"),
                "facebook/olive",
                ClockKind.FIRST_RESPONSE,
                percent,
                act,
                Instant.parse("2026-03-02T03:00:00Z"),
                Set.of("ops"));
    }

    private static News ofRule(On event, Optional<ClockKind> clock) {
        return new News.OfRule(
                "olive",
                "facebook.olive.1",
                2,
                Instant.parse("2026-03-02T02:00:00Z"),
                "facebook/olive",
                4,
                "late",
                "Late & public",
                "ops",
                event,
                clock);
    }

    @Test
    void an_escalation_and_an_end_say_so_first() {
        var escalated = alert(new News.Stage.Escalated(2, Set.of("ops")));
        var over = alert(new News.Stage.Over());

        assertThat(new Composer(Language.EN).compose(escalated, SCENE).title())
                .startsWith("Nobody has taken it on, step 2 · Warning");
        assertThat(new Composer(Language.ZH).compose(over, SCENE).title()).startsWith("已结束 · 警告");
    }

    @Test
    void a_report_shows_its_figures_beside_those_before() {
        var report =
                new News.OfReport(
                        "olive",
                        "2026-03-01.weekly.community",
                        "community",
                        "weekly",
                        LocalDate.of(2026, 2, 23),
                        LocalDate.of(2026, 3, 1),
                        false,
                        News.Check.DIFFERENT,
                        List.of(
                                new News.Highlight(
                                        "reply_time",
                                        Measure.SECONDS,
                                        OptionalDouble.of(89.6),
                                        OptionalDouble.empty())));

        Notice notice = new Composer(Language.EN).compose(report, SCENE);

        assertThat(notice.title()).isEqualTo("Report · Community management");
        assertThat(notice.level()).isEqualTo(Level.WARNING);
        assertThat(notice.link().address())
                .hasToString("https://desk.example/#/reports/2026-03-01.weekly.community");
        assertThat(notice.parts())
                .containsExactly(
                        new Part.Figure("Brand", "Olive & Oak"),
                        new Part.Figure("Rhythm", "Weekly"),
                        new Part.Figure("Period", "2026-02-23 – 2026-03-01"),
                        new Part.Figure("Reply time", "1 min 30 s (before –)"),
                        new Part.Remark("The period is not over yet"),
                        new Part.Remark("A report differs from the timeline"));
    }

    @Test
    void what_nobody_has_a_word_for_keeps_its_name() {
        var alert = alert(new News.Stage.Raised(), "something-new");

        assertThat(new Composer(Language.EL).compose(alert, SCENE).title())
                .isEqualTo("Προειδοποίηση · something-new · oil");
    }

    @ParameterizedTest
    @EnumSource
    void every_language_has_every_word(Language language) throws IOException {
        assertThat(words(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words(Language.EN).stringPropertyNames());
        assertThat(words(language).values()).noneMatch(word -> word.toString().isBlank());
        var composer = new Composer(language);
        assertThat(composer.compose(new News.OfTrial("olive", Instant.EPOCH), SCENE).parts())
                .hasSize(3);
    }

    private static Properties words(Language language) throws IOException {
        var words = new Properties();
        String name = "words_" + language.name().toLowerCase(java.util.Locale.ROOT) + ".properties";
        try (var file = Objects.requireNonNull(Composer.class.getResourceAsStream(name))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }

    private static News.OfAlert alert(News.Stage stage) {
        return alert(stage, "complaint_rate");
    }

    private static News.OfAlert alert(News.Stage stage, String indicator) {
        return new News.OfAlert(
                "olive",
                stage,
                "a/1",
                Instant.parse("2026-03-02T02:00:00Z"),
                indicator,
                Level.WARNING,
                Optional.of("facebook/olive"),
                Optional.of("oil"),
                Measure.SHARE,
                0.425,
                OptionalDouble.of(0.1),
                0.3,
                1240,
                Duration.ofMinutes(65),
                List.of("The lid"),
                List.of(new News.Novelty("product", "oil", 0.8)));
    }
}
