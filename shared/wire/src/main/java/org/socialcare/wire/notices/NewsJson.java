package org.socialcare.wire.notices;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.notices.Measure;
import org.socialcare.domain.notices.News;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what targets may be told out of the facts AlertRaised, AlertEscalated, AlertOver and
 * ReportPublished, and out of those by which an emergency is heard of.
 */
public final class NewsJson {
    private NewsJson() {}

    /**
     * @throws ShapeProblem if it is none of these facts, or not of their shape
     */
    public static News read(Fact fact) {
        return switch (fact.type()) {
            case "AlertRaised" -> alert(fact, new News.Stage.Raised());
            case "AlertEscalated" -> alert(fact, escalated(fact));
            case "AlertOver" -> alert(fact, new News.Stage.Over());
            case "ReportPublished" -> report(fact);
            case "TicketOpened", "TicketReopened", "MessageReceived" -> emergency(fact);
            default -> throw new ShapeProblem(fact.type() + " is not told to anybody");
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
