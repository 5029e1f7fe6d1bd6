package org.socialcare.reports;

import org.socialcare.aws.lambda.EveryBrand;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.metrics.DailyReport;
import org.socialcare.domain.metrics.DayOfTickets;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.KeepReport;
import org.socialcare.domain.ports.KeepReport.KeptReport;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.results.DailyReportJson;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Computes and publishes the report of the day that ended last, in each brand's own zone. */
final class Publisher {
    private final FindBrand brands;
    private final ReadTicketFacts facts;
    private final KeepReport reports;
    private final Consumer<KeptReport> tell;
    private final InstantSource clock;

    Publisher(
            FindBrand brands,
            ReadTicketFacts facts,
            KeepReport reports,
            Consumer<KeptReport> tell,
            InstantSource clock) {
        this.brands = brands;
        this.facts = facts;
        this.reports = reports;
        this.tell = tell;
        this.clock = clock;
    }

    /** Returns how many reports were published; what is published already stays as it is. */
    int run(Log log) {
        return EveryBrand.run(
                brands.brands(), log, id -> brands.brand(id).map(this::publish).orElse(0));
    }

    private int publish(Brand brand) {
        var now = clock.instant();
        LocalDate yesterday = now.atZone(brand.zone()).toLocalDate().minusDays(1);
        if (reports.ofDay(brand.id(), yesterday).filter(KeptReport::complete).isPresent()) {
            return 0;
        }
        var report =
                DailyReport.of(
                        brand.id(),
                        yesterday,
                        brand.zone(),
                        DayOfTickets.read(facts, brand.id(), yesterday),
                        now);
        var kept =
                new KeptReport(
                        brand.id(),
                        yesterday,
                        report.definitions(),
                        true,
                        now,
                        JsonWriter.write(DailyReportJson.write(report)));
        // told first: a report that is kept is taken for published
        tell.accept(kept);
        reports.keep(kept);
        return 1;
    }
}
