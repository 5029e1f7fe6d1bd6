package org.socialcare.desk;

import org.socialcare.domain.metrics.DailyReport;
import org.socialcare.domain.metrics.DayOfTickets;
import org.socialcare.domain.ports.KeepReport;
import org.socialcare.domain.ports.KeepReport.KeptReport;
import org.socialcare.domain.ports.ReadTicketFacts;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.results.DailyReportJson;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The figures of a day: as published once it was over, until then as far as it has come. */
final class ReportApi {
    private final KeepReport reports;
    private final ReadTicketFacts facts;
    private final InstantSource clock;

    ReportApi(KeepReport reports, ReadTicketFacts facts, InstantSource clock) {
        this.reports = reports;
        this.facts = facts;
        this.clock = clock;
    }

    Answer daily(Request request, Caller caller) {
        caller.mustSeeBrand();
        var brand = caller.brand();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, brand.zone());
        var day = request.query("day").map(ReportApi::day).orElse(today);
        if (day.isAfter(today)) {
            throw new Refusal(Problem.of(404, "report_missing", "that day has not begun"));
        }
        return reports.ofDay(brand.id(), day)
                .filter(KeptReport::complete)
                .map(kept -> published(kept, brand))
                .orElseGet(
                        () -> {
                            var tickets = DayOfTickets.read(facts, brand.id(), day);
                            var sofar = DailyReport.of(brand.id(), day, brand.zone(), tickets, now);
                            return Answer.ok(ReportView.of(sofar, brand, false));
                        });
    }

    private static Answer published(KeptReport kept, Brand brand) {
        var report = DailyReportJson.read(JsonReader.read(kept.document()));
        return Answer.ok(ReportView.of(report, brand, true));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notDay) {
            throw new Refusal(Problem.invalid("/day", "must be a day such as 2026-03-01"));
        }
    }
}
