package org.socialcare.domain.notices;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.notices.News.OfAlert;
import org.socialcare.domain.notices.News.OfEmergency;
import org.socialcare.domain.notices.News.OfEscalation;
import org.socialcare.domain.notices.News.OfReport;
import org.socialcare.domain.notices.News.OfRule;
import org.socialcare.domain.notices.News.OfStep;
import org.socialcare.domain.notices.News.OfTrial;
import org.socialcare.domain.notices.Notice.Link;
import org.socialcare.domain.notices.Notice.Part;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.settings.NoticeTarget.Language;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Puts news into words of one language. */
public final class Composer {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String BETWEEN = " · ";

    private final Words words;
    private final Figures figures;

    public Composer(Language language) {
        this.words = new Words(language);
        this.figures = new Figures(language, words);
    }

    public Notice compose(News news, Scene scene) {
        return switch (news) {
            case OfAlert alert -> alert(alert, scene);
            case OfReport report -> report(report, scene);
            case OfEmergency emergency -> emergency(emergency, scene);
            case OfRule rule -> rule(rule, scene);
            case OfStep step -> step(step, scene);
            case OfEscalation escalation -> escalation(escalation, scene);
            case OfTrial trial -> trial(trial, scene);
        };
    }

    private Notice alert(OfAlert alert, Scene scene) {
        List<Part> parts = new ArrayList<>();
        parts.add(figure("label.brand", scene.brand()));
        parts.add(
                figure(
                        "label.channel",
                        alert.channel()
                                .map(scene::channel)
                                .orElseGet(() -> words.of("label.everywhere"))));
        parts.add(figure("label.value", figures.text(alert.unit(), alert.value())));
        alert.baseline()
                .ifPresent(
                        usual ->
                                parts.add(
                                        figure(
                                                "label.baseline",
                                                figures.text(alert.unit(), usual))));
        parts.add(figure("label.threshold", figures.text(alert.unit(), alert.threshold())));
        parts.add(figure("label.count", figures.text(Measure.COUNT, (double) alert.count())));
        parts.add(figure("label.period", figures.time(alert.period())));
        parts.add(figure("label.at", time(alert.at(), scene)));
        for (News.Novelty novelty : alert.novelties()) {
            String what = words.orItself("kind.", novelty.kind()) + " " + novelty.label();
            parts.add(figure("label.new", what + ", " + figures.share(novelty.share())));
        }
        alert.examples().forEach(example -> parts.add(new Part.Quote(example)));
        return new Notice(
                alert.level(),
                title(alert),
                parts,
                link("link.alert", scene, "alerts", opaque(alert.id())));
    }

    private String title(OfAlert alert) {
        List<String> title = new ArrayList<>();
        switch (alert.stage()) {
            case News.Stage.Raised() -> {}
            case News.Stage.Escalated(int step, var _) ->
                    title.add(words.of("stage.escalated") + " " + step);
            case News.Stage.Over() -> title.add(words.of("stage.over"));
        }
        title.add(words.of("level." + low(alert.level())));
        title.add(words.orItself("indicator.", alert.indicator()));
        alert.subject().ifPresent(title::add);
        return String.join(BETWEEN, title);
    }

    private Notice report(OfReport report, Scene scene) {
        List<Part> parts = new ArrayList<>();
        parts.add(figure("label.brand", scene.brand()));
        parts.add(figure("label.rhythm", words.orItself("rhythm.", report.rhythm())));
        parts.add(figure("label.span", span(report.first(), report.last())));
        for (News.Highlight highlight : report.highlights()) {
            String now = figures.text(highlight.unit(), highlight.value());
            String before = figures.text(highlight.unit(), highlight.before());
            parts.add(
                    new Part.Figure(
                            words.orItself("metric.", highlight.metric()),
                            now + " (" + words.of("label.before") + " " + before + ")"));
        }
        if (!report.complete()) {
            parts.add(new Part.Remark(words.of("label.unfinished")));
        }
        boolean different = report.checked() == News.Check.DIFFERENT;
        if (different) {
            parts.add(new Part.Remark(words.of("difference.title")));
        }
        return new Notice(
                different ? Level.WARNING : Level.NOTICE,
                words.of("report.title") + BETWEEN + words.orItself("pack.", report.pack()),
                parts,
                link("link.report", scene, "reports", report.id()));
    }

    private Notice emergency(OfEmergency emergency, Scene scene) {
        List<Part> parts = new ArrayList<>();
        parts.add(figure("label.brand", scene.brand()));
        parts.add(figure("label.channel", scene.channel(emergency.channel())));
        for (String kind : emergency.kinds()) {
            parts.add(figure("label.emergency", words.orItself("emergency.", kind)));
        }
        parts.add(figure("label.at", time(emergency.at(), scene)));
        parts.add(new Part.Remark(words.of("emergency.text")));
        return new Notice(
                Level.CRISIS,
                words.of("emergency.title"),
                parts,
                link("link.emergency", scene, "queue/team", emergency.conversation()));
    }

    private Notice rule(OfRule rule, Scene scene) {
        String event = words.of("rule.on." + low(rule.event()));
        return new Notice(
                rule.event() == On.CLOCK_BREACHED ? Level.WARNING : Level.NOTICE,
                words.of("rule.title") + BETWEEN + rule.name(),
                List.of(
                        figure("label.brand", scene.brand()),
                        figure("label.channel", scene.channel(rule.channel())),
                        figure(
                                "label.event",
                                rule.clock()
                                        .map(clock -> words.of("clock." + low(clock)))
                                        .map(clock -> event + BETWEEN + clock)
                                        .orElse(event)),
                        figure("label.at", time(rule.at(), scene)),
                        new Part.Remark(words.of("rule.text"))),
                link("link.emergency", scene, "queue/team", rule.conversation()));
    }

    private Notice step(OfStep step, Scene scene) {
        boolean late = step.percent() >= 100;
        return new Notice(
                late ? Level.WARNING : Level.NOTICE,
                words.of("step.title." + low(step.act())) + BETWEEN + step.percent() + " %",
                List.of(
                        figure("label.brand", scene.brand()),
                        figure("label.channel", scene.channel(step.channel())),
                        figure("label.event", words.of("clock." + low(step.clock()))),
                        figure("label.due", time(step.due(), scene)),
                        new Part.Remark(words.of(late ? "step.late" : "step.soon"))),
                link("link.emergency", scene, "queue/team", step.conversation()));
    }

    private Notice escalation(OfEscalation escalation, Scene scene) {
        return new Notice(
                Level.WARNING,
                words.of("escalation.title") + BETWEEN + escalation.level(),
                List.of(
                        figure("label.brand", scene.brand()),
                        figure("label.channel", scene.channel(escalation.channel())),
                        figure("label.event", words.of("escalation." + low(escalation.reason()))),
                        figure("label.at", time(escalation.at(), scene)),
                        new Part.Remark(words.of("escalation.text"))),
                link("link.emergency", scene, "queue/team", escalation.conversation()));
    }

    private static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Notice trial(OfTrial trial, Scene scene) {
        return new Notice(
                Level.NOTICE,
                words.of("trial.title"),
                List.of(
                        figure("label.brand", scene.brand()),
                        figure("label.at", time(trial.at(), scene)),
                        new Part.Remark(words.of("trial.text"))),
                new Link(words.of("link.desk"), URI.create(scene.site() + "/")));
    }

    private Part figure(String label, String value) {
        return new Part.Figure(words.of(label), value);
    }

    private static String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : first + " – " + last;
    }

    private static String time(Instant at, Scene scene) {
        return MINUTE.format(at.atZone(scene.zone())) + " " + scene.zone().getId();
    }

    /**
     * @param id as the desk's own addresses have it; reports' are fit for them, but are not trusted
     */
    private Link link(String label, Scene scene, String page, String id) {
        String step = URLEncoder.encode(id, StandardCharsets.UTF_8);
        return new Link(words.of(label), URI.create(scene.site() + "/#/" + page + "/" + step));
    }

    /** Alerts' ids hold anything; the desk's addresses have them in Base64. */
    private static String opaque(String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
