package org.socialcare.wire.results;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.reports.Period;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Rhythm;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A report that is to be computed, as JSON: in its queue, beside its result, and within it. */
public final class OrderJson {
    private static final int VERSION = 1;

    private OrderJson() {}

    public static Json.Obj write(ReportOrder order) {
        var groupings = new ArrayList<Json>();
        order.groupings().forEach(by -> groupings.add(dimensions(by)));
        return Json.object()
                .put("v", VERSION)
                .put("id", order.id())
                .put("brand", order.brand())
                .putUnlessEmpty("pack", order.pack())
                .putUnlessEmpty("campaign", order.campaign())
                .put("channels", Json.texts(channels(order)))
                .put("rhythm", order.rhythm().name())
                .put("first", order.period().first().toString())
                .put("last", order.period().last().toString())
                .put("metrics", Json.texts(order.metrics()))
                .put("by", groupings)
                .putUnlessEmpty("askedBy", order.askedBy())
                .put("orderedAt", order.orderedAt().toString())
                .build();
    }

    public static ReportOrder read(Json document) {
        var json = Members.of(document, "order").atVersion(VERSION);
        try {
            return new ReportOrder(
                    json.text("id"),
                    json.text("brand"),
                    json.textOrEmpty("pack"),
                    json.textOrEmpty("campaign"),
                    json.allParsed("channels", "platform/account", ChannelId::parse),
                    json.constant("rhythm", Rhythm.values()),
                    period(json),
                    json.texts("metrics"),
                    groupings(json),
                    json.textOrEmpty("askedBy"),
                    json.instant("orderedAt"));
        } catch (IllegalArgumentException impossible) {
            throw new ShapeProblem("order is none: " + impossible.getMessage());
        }
    }

    private static List<String> channels(ReportOrder order) {
        return order.channels().stream().map(ChannelId::toString).sorted().toList();
    }

    static Period period(Members json) {
        return new Period(
                json.parsed("first", "a day", LocalDate::parse),
                json.parsed("last", "a day", LocalDate::parse));
    }

    static Json dimensions(List<Dimension> by) {
        return Json.texts(by.stream().map(Dimension::name).toList());
    }

    private static List<List<Dimension>> groupings(Members json) {
        var groupings = new ArrayList<List<Dimension>>();
        for (var item : json.json().arr("by")) {
            var by = Members.of(Json.object().put("by", item).build(), "order");
            groupings.add(by.constants("by", Dimension.values()));
        }
        return groupings;
    }
}
