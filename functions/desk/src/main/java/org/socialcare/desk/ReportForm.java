package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Registry;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.reports.Campaigns;
import org.socialcare.domain.reports.Pack;
import org.socialcare.domain.reports.Packs;
import org.socialcare.domain.reports.Period;
import org.socialcare.domain.reports.PeriodReading;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.domain.settings.Setting;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody wants to have reported; every place that is wrong is told at once. */
final class ReportForm {
    private static final int MOST_METRICS = 40;

    private final Form form;
    private final Caller caller;
    private final ReadSettings settings;
    private final Instant now;

    ReportForm(Json.Obj body, Caller caller, ReadSettings settings, Instant now) {
        this.form = new Form(body);
        this.caller = caller;
        this.settings = settings;
        this.now = now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, caller.brand().zone());
    }

    ReportOrder order(String id) {
        var pack = pack();
        var metrics = pack.map(Pack::metrics).orElseGet(this::metrics);
        var groupings = groupings(pack, by());
        var campaign = campaign();
        var period = period(campaign);
        form.orRefuse();
        return new ReportOrder(
                id,
                caller.brand().id(),
                pack.map(Pack::id).orElse(""),
                campaign.map(DeclaredEvent::id).orElse(""),
                campaign.map(DeclaredEvent::channels).orElse(Set.<ChannelId>of()),
                Rhythm.CUSTOM,
                period,
                metrics,
                groupings,
                caller.agent().id(),
                now);
    }

    private Optional<Pack> pack() {
        if (form.member("pack").isEmpty()) {
            return Optional.empty();
        }
        var pack = text("pack").flatMap(Packs::find);
        if (pack.isEmpty()) {
            form.problem("/pack", "is not known");
        }
        return pack;
    }

    /** Asked for one by one; not needed where there is a pack, right or wrong. */
    private List<String> metrics() {
        if (form.member("pack").isPresent()) {
            return List.of();
        }
        var items = items("metrics");
        if (items.isEmpty() || items.size() > MOST_METRICS) {
            form.problem("/metrics", "must name 1 to " + MOST_METRICS + " metrics, or give a pack");
        }
        var metrics = new LinkedHashSet<String>();
        for (int i = 0; i < items.size() && i < MOST_METRICS; i++) {
            var metric = items.get(i).asText().filter(id -> Registry.find(id).isPresent());
            if (metric.isEmpty() || !metrics.add(metric.get())) {
                form.problem("/metrics/" + i, metric.isEmpty() ? "is not known" : "is there twice");
            }
        }
        return List.copyOf(metrics);
    }

    private List<Dimension> by() {
        var by = new ArrayList<Dimension>();
        var items = items("by");
        for (int i = 0; i < items.size() && i <= 2; i++) {
            var dimension = items.get(i).asText().flatMap(Keys::dimension);
            if (i == 2) {
                form.problem("/by/2", "is one too many: figures are crossed by at most two");
            } else if (dimension.isEmpty()) {
                form.problem("/by/" + i, "is not known");
            } else if (by.contains(dimension.get())) {
                form.problem("/by/" + i, "cannot be crossed with itself");
            } else {
                by.add(dimension.get());
            }
        }
        return by;
    }

    /** A pack's own and, once each, what was asked for: one by one and then crossed. */
    private static List<List<Dimension>> groupings(Optional<Pack> pack, List<Dimension> by) {
        var groupings = new LinkedHashSet<List<Dimension>>();
        pack.ifPresent(known -> groupings.addAll(known.groupings()));
        by.forEach(dimension -> groupings.add(List.of(dimension)));
        if (by.size() == 2) {
            groupings.add(List.copyOf(by));
        }
        return List.copyOf(groupings);
    }

    private Optional<DeclaredEvent> campaign() {
        if (form.member("campaign").isEmpty()) {
            return Optional.empty();
        }
        var wanted = text("campaign");
        for (var versioned : settings.settings(caller.brand().id())) {
            if (versioned.setting() instanceof Setting.OfEvent(var event)
                    && wanted.filter(event.id()::equals).isPresent()) {
                return Optional.of(event);
            }
        }
        form.problem("/campaign", "is not known");
        return Optional.empty();
    }

    /** The days asked for, or else the campaign's own as far as they have come. */
    private Period period(Optional<DeclaredEvent> campaign) {
        var whole = campaign.map(event -> Campaigns.period(caller.brand(), event));
        var first = day("first", whole.map(Period::first));
        var last = day("last", whole.map(period -> earlier(period.last(), today())));
        return switch (PeriodReading.of(first, last, today())) {
            case PeriodReading.Possible(var period) -> period;
            case PeriodReading.Impossible(var end, var why) -> {
                form.problem(end == PeriodReading.End.FIRST ? "/first" : "/last", why);
                yield Period.day(today());
            }
        };
    }

    private String day(String name, Optional<LocalDate> otherwise) {
        return text(name).or(() -> otherwise.map(LocalDate::toString)).orElse("");
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Optional<String> text(String name) {
        return form.member(name).flatMap(Json::asText).filter(text -> !text.isEmpty());
    }

    private List<Json> items(String name) {
        var member = form.member(name);
        if (member.isEmpty()) {
            return List.of();
        }
        if (member.get() instanceof Json.Arr(var items)) {
            return items;
        }
        form.problem("/" + name, "must be a list");
        return List.of();
    }
}
