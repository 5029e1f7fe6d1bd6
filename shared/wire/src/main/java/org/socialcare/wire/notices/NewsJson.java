package org.socialcare.wire.notices;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.notices.Measure;
import org.socialcare.domain.notices.News;
import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.rules.FiredJson;
import org.socialcare.wire.settings.StepJson;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what targets may be told out of the facts AlertRaised, AlertEscalated, AlertOver and
 * ReportPublished, and out of those by which an emergency, a rule that fired, a clock's step or an
 * escalation is heard of.
 */
public final class NewsJson {
    private NewsJson() {}

    /**
     * One, mostly; of a message there may be several.
     *
     * @throws ShapeProblem if it is none of these facts, or not of their shape
     */
    public static List<News> read(Fact fact) {
        List<News> news = of(fact);
        if (news.isEmpty()) throw new ShapeProblem(fact.type() + " is not told to anybody");
        return news;
    }

    private static List<News> of(Fact fact) {
        return switch (fact.type()) {
            case "AlertRaised" -> List.of(alert(fact, new News.Stage.Raised()));
            case "AlertEscalated" -> List.of(alert(fact, escalated(fact)));
            case "AlertOver" -> List.of(alert(fact, new News.Stage.Over()));
            case "ReportPublished" -> List.of(report(fact));
            case "TicketOpened", "TicketReopened", "MessageReceived" -> said(fact);
            case "ClockWarned" -> ofRules(fact, On.CLOCK_WARNED);
            case "ClockBreached" -> ofRules(fact, On.CLOCK_BREACHED);
            case "ClockStepped" -> stepped(fact);
            case "TicketEscalated" -> escalation(fact);
            default -> List.of();
        };
    }

    private static News.Stage escalated(Fact fact) {
        Members alert = fact.members().object("alert");
        return new News.Stage.Escalated(alert.integer("step"), Set.copyOf(alert.texts("targets")));
    }

    private static News alert(Fact fact, News.Stage stage) {
        Members alert = fact.members().object("alert");
        return new News.OfAlert(
                fact.brand(),
                stage,
                alert.text("id"),
                alert.instant("at"),
                alert.text("indicator"),
                word(alert, "level", Level.values()),
                alert.maybeText("channel"),
                alert.maybeText("subject"),
                word(alert, "unit", Measure.values()),
                alert.decimal("value"),
                alert.json().decimal("baseline"),
                alert.decimal("threshold"),
                alert.number("count"),
                alert.duration("period"),
                examples(alert),
                novelties(alert));
    }

    /** An emergency may well be what a rule asks for too. */
    private static List<News> said(Fact fact) {
        List<News> news = new ArrayList<>();
        boolean urgent = fact.understanding().filter(it -> it.has(RiskFlag.EMERGENCY)).isPresent();
        if (urgent) news.add(emergency(fact));
        news.addAll(ofRules(fact, On.MESSAGE_RECEIVED));
        return news;
    }

    private static List<News> ofRules(Fact fact, On event) {
        Members detail = fact.members();
        return detail.maybeObject("rules").stream()
                .flatMap(
                        rules ->
                                FiredJson.tells(rules).stream()
                                        .map(
                                                tell ->
                                                        ofRule(
                                                                fact,
                                                                event,
                                                                rules.integer("version"),
                                                                tell)))
                .toList();
    }

    private static News ofRule(Fact fact, On event, int version, Fired.Tell tell) {
        Members detail = fact.members();
        return new News.OfRule(
                fact.brand(),
                detail.text("conversation"),
                detail.object("ticket").integer("number"),
                fact.at(),
                detail.text("channel"),
                version,
                tell.rule(),
                tell.name(),
                tell.target(),
                event,
                detail.maybeObject("clock")
                        .map(clock -> clock.constant("kind", ClockKind.values())));
    }

    /** Only two of the acts are for others than those at the desk. */
    private static List<News> stepped(Fact fact) {
        Members detail = fact.members();
        Members handled = detail.object("handled");
        PolicyStep step = StepJson.read(handled);
        if (!step.act().tells()) return List.of();
        return List.of(
                new News.OfStep(
                        fact.brand(),
                        detail.text("conversation"),
                        handled.integer("ticket"),
                        detail.object("entry").instant("at"),
                        detail.text("channel"),
                        handled.constant("clock", ClockKind.values()),
                        step.percent(),
                        step.act(),
                        handled.instant("due"),
                        step.targets()));
    }

    private static List<News> escalation(Fact fact) {
        Members detail = fact.members();
        Members handled = detail.object("handled");
        Set<String> tells = Set.copyOf(handled.textsOrNone("tells"));
        if (tells.isEmpty()) return List.of();
        return List.of(
                new News.OfEscalation(
                        fact.brand(),
                        detail.text("conversation"),
                        detail.object("ticket").integer("number"),
                        detail.object("entry").instant("at"),
                        detail.text("channel"),
                        handled.constant("reason", Escalation.Reason.values()),
                        handled.integer("level"),
                        tells));
    }

    private static News emergency(Fact fact) {
        Members detail = fact.members();
        Members ticket = detail.object("ticket");
        return new News.OfEmergency(
                fact.brand(),
                detail.text("conversation"),
                ticket.integer("number"),
                detail.object("entry").instant("at"),
                detail.text("channel"),
                ticket.maybeObject("care").map(care -> care.textsOrNone("kinds")).stream()
                        .flatMap(List::stream)
                        .map(kind -> kind.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static List<String> examples(Members alert) {
        return alert.objectsOrNone("examples").stream().map(one -> one.text("text")).toList();
    }

    private static List<News.Novelty> novelties(Members alert) {
        return alert.objectsOrNone("news").stream()
                .map(
                        one ->
                                new News.Novelty(
                                        one.text("kind"), one.text("label"), one.decimal("share")))
                .toList();
    }

    private static News report(Fact fact) {
        Members report = fact.members().object("report");
        List<News.Highlight> highlights = new ArrayList<>();
        for (Members one : report.objectsOrNone("highlights")) {
            highlights.add(
                    new News.Highlight(
                            one.text("metric"),
                            word(one, "unit", Measure.values()),
                            one.json().decimal("value"),
                            one.json().decimal("before")));
        }
        return new News.OfReport(
                fact.brand(),
                report.text("id"),
                report.text("pack"),
                report.text("rhythm"),
                date(report, "first"),
                date(report, "last"),
                report.flag("complete"),
                check(report.textOrEmpty("selfCheck")),
                highlights);
    }

    private static News.Check check(String verdict) {
        return switch (verdict) {
            case "equal" -> News.Check.EQUAL;
            case "different" -> News.Check.DIFFERENT;
            default -> News.Check.NONE;
        };
    }

    private static LocalDate date(Members members, String name) {
        return members.parsed(name, "a date", LocalDate::parse);
    }

    /** Facts write words in lower case. */
    private static <E extends Enum<E>> E word(Members members, String name, E[] all) {
        return members.parsed(
                name,
                "a known word",
                text -> {
                    for (E one : all) {
                        if (one.name().equals(text.toUpperCase(Locale.ROOT))) return one;
                    }
                    throw new IllegalArgumentException();
                });
    }
}
