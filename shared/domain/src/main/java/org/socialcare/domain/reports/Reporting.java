package org.socialcare.domain.reports;

import org.socialcare.domain.metrics.Answer;
import org.socialcare.domain.metrics.Answers;
import org.socialcare.domain.metrics.Question;
import org.socialcare.domain.metrics.Registry;
import org.socialcare.domain.metrics.TicketStory;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Costs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Computes a report from the stories of tickets: all its questions in one pass. */
public final class Reporting {
    private static final String SOLVED = "closed_unique";

    private final ReportOrder order;
    private final Brand brand;
    private final Instant now;

    public Reporting(ReportOrder order, Brand brand, Instant now) {
        this.order = order;
        this.brand = brand;
        this.now = now;
    }

    /**
     * What is wrong with the order, of which there is a definition no longer; absent if nothing.
     */
    public Optional<Question.Problem> problem() {
        return questions().figures(order.period()).stream()
                .flatMap(question -> question.problem().stream())
                .findFirst();
    }

    /**
     * The report, not checked yet.
     *
     * @param stories all that could matter to the period and to the one before it
     */
    public Report report(Iterable<TicketStory> stories, Optional<Costs> costs) {
        var answers = answers(stories, questions().all());
        int figures = 1 + order.groupings().size();
        var period = answers.subList(0, figures);
        var before = answers.subList(figures, 2 * figures);
        var days = answers.subList(2 * figures, answers.size());
        var pack = Packs.find(order.pack());
        var breakdowns = Assembling.breakdowns(period, before);
        return new Report(
                order,
                brand.zone(),
                Rhythm.before(order.period()),
                now,
                order.period().isOver(now, brand.zone()),
                Registry.VERSION,
                SelfCheck.NONE,
                period.getFirst().total(),
                before.getFirst().total(),
                breakdowns,
                Assembling.days(days),
                pack.filter(Pack::themes).map(_ -> Themes.of(period, before)).orElse(List.of()),
                pack.filter(Pack::cost)
                        .flatMap(_ -> costs)
                        .map(known -> Cost.of(known, order.period(), solved(period.getFirst()))),
                pack.filter(Pack::goals)
                        .map(_ -> Goals.standings(brand, order, breakdowns))
                        .orElse(List.of()));
    }

    /** The figures of the period alone, for comparing. */
    public List<Answer> figures(Iterable<TicketStory> stories) {
        return answers(stories, questions().figures(order.period()));
    }

    private List<Answer> answers(Iterable<TicketStory> stories, List<Question> questions) {
        return Answers.computeAll(questions, stories, brand, now);
    }

    private Questions questions() {
        return new Questions(order, brand.zone());
    }

    private static long solved(Answer total) {
        var closed = total.total().get(SOLVED);
        return closed == null ? 0 : closed.count();
    }
}
