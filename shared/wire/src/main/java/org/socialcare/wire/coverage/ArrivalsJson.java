package org.socialcare.wire.coverage;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.DayOfArrivals;
import org.socialcare.domain.coverage.DayOfArrivals.Line;
import org.socialcare.domain.coverage.Handled;
import org.socialcare.domain.coverage.Work;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What arrived on a day, as JSON; the day itself is told by its place. */
public final class ArrivalsJson {
    private static final int VERSION = 1;

    private ArrivalsJson() {}

    public static Json.Obj write(DayOfArrivals day) {
        return Json.object()
                .put("v", VERSION)
                .put("lines", day.lines().stream().map(ArrivalsJson::line).toList())
                .build();
    }

    /**
     * @throws org.socialcare.wire.shape.ShapeProblem naming the first place that is wrong
     */
    public static DayOfArrivals read(String brand, LocalDate day, Json document) {
        Members json = Members.of(document, "arrivals").atVersion(VERSION);
        return new DayOfArrivals(
                brand, day, json.objects("lines").stream().map(ArrivalsJson::readLine).toList());
    }

    private static Json line(Line line) {
        JsonObject quarters = Json.object();
        new TreeMap<>(line.quarters())
                .forEach((quarter, count) -> quarters.put(quarter.toString(), count));
        return Json.object()
                .put("channel", line.work().channel().toString())
                .put("team", line.work().team())
                .put("language", line.work().language())
                .put("quarters", quarters.build())
                .put("answers", line.handled().answers())
                .put("seconds", line.handled().seconds())
                .build();
    }

    private static Line readLine(Members json) {
        Members counts = json.object("quarters");
        Map<Integer, Integer> quarters = new HashMap<>();
        for (String name : counts.json().members().keySet()) {
            int quarter = counts.nameParsed(name, "a quarter from 0 to 95", ArrivalsJson::quarter);
            int count = counts.integer(name);
            if (count < 0) throw counts.problem(name + " must not be negative");
            quarters.put(quarter, count);
        }
        return new Line(
                new Work(
                        json.parsed("channel", "a channel", ChannelId::parse),
                        json.text("team"),
                        json.text("language")),
                quarters,
                new Handled(json.integer("answers"), json.number("seconds")));
    }

    private static int quarter(String text) {
        int quarter = Integer.parseInt(text);
        if (quarter < 0 || quarter >= DayOfArrivals.QUARTERS) {
            throw new IllegalArgumentException("no quarter of a day: " + text);
        }
        return quarter;
    }
}
