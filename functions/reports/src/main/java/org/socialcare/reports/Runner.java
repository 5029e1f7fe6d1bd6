package org.socialcare.reports;

import org.socialcare.aws.telling.Log;
import org.socialcare.domain.metrics.Span;
import org.socialcare.domain.metrics.TicketStory;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepRun;
import org.socialcare.domain.ports.ReadRuns;
import org.socialcare.domain.ports.ReadRuns.Run;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.reports.Pack;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.Report;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Reporting;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.reports.RunState;
import org.socialcare.domain.reports.SelfCheck.Verdict;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Costs;
import org.socialcare.domain.settings.Setting;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.results.ReportJson;

import java.time.InstantSource;
import java.util.Optional;

/** Computes one report, checks it where it is to be checked, tells it, and keeps it. */
final class Runner {
    private final FindBrand brands;
    private final ReadSettings settings;
    private final FindStories facts;
    private final TimelineCheck check;
    private final ReadRuns known;
    private final KeepRun keep;
    private final Telling telling;
    private final InstantSource clock;

    Runner(
            FindBrand brands,
            ReadSettings settings,
            FindStories facts,
            TimelineCheck check,
            ReadRuns known,
            KeepRun keep,
            Telling telling,
            InstantSource clock) {
        this.brands = brands;
        this.settings = settings;
        this.facts = facts;
        this.check = check;
        this.known = known;
        this.keep = keep;
        this.telling = telling;
        this.clock = clock;
    }

    /** A report that is done stays as it is, however often it is ordered. */
    void run(ReportOrder order, Log log) {
        var state = known.run(order.brand(), order.id()).map(Run::state);
        if (state.filter(RunState.Done.class::isInstance).isPresent()) {
            return;
        }
        try {
            String outcome = compute(order);
            log.note(
                    "report." + outcome,
                    fields -> fields.put("brand", order.brand()).put("report", order.id()));
        } catch (RuntimeException failure) {
            // the queue brings it again, and a later success takes this back
            keep.failed(order, new RunState.Failed(clock.instant(), "internal"));
            throw failure;
        }
    }

    private String compute(ReportOrder order) {
        var brand = brands.brand(order.brand());
        if (brand.isEmpty()) {
            return giveUp(order, "no_brand");
        }
        var reporting = new Reporting(order, brand.get(), clock.instant());
        if (reporting.problem().isPresent()) {
            return giveUp(order, "unknown_metric");
        }
        var report = checked(reporting, order, brand.get());
        publish(report);
        return "done";
    }

    private Report checked(Reporting reporting, ReportOrder order, Brand brand) {
        var stories = stories(order, brand);
        var costs = costs(order);
        return order.isScheduled() && order.rhythm() == Rhythm.DAILY
                ? check.checked(order, brand, reporting, stories, costs)
                : reporting.report(stories, costs);
    }

    /** What happened on the order's channels, from the beginning of the period before. */
    private Iterable<TicketStory> stories(ReportOrder order, Brand brand) {
        var from = Rhythm.before(order.period()).first();
        var all = facts.of(brand.id(), new Span(from, order.period().last(), brand.zone()));
        return order.channels().isEmpty()
                ? all
                : Only.of(all, story -> order.channels().contains(story.channel()));
    }

    private Optional<Costs> costs(ReportOrder order) {
        if (Packs.find(order.pack()).filter(Pack::cost).isEmpty()) {
            return Optional.empty();
        }
        for (var versioned : settings.settings(order.brand())) {
            if (versioned.setting() instanceof Setting.OfCosts(var costs)) {
                return Optional.of(costs);
            }
        }
        return Optional.empty();
    }

    /** Told first: a report that is kept is taken for told. */
    private void publish(Report report) {
        var order = report.order();
        if (order.isNews()) {
            telling.published(report);
        }
        if (report.selfCheck().verdict() == Verdict.DIFFERENT) {
            telling.differs(report);
        }
        keep.done(order, report.state(), JsonWriter.write(ReportJson.write(report)));
    }

    private String giveUp(ReportOrder order, String reason) {
        keep.failed(order, new RunState.Failed(clock.instant(), reason));
        return "failed";
    }
}
