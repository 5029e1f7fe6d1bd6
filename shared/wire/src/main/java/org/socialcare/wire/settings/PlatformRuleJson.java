package org.socialcare.wire.settings;

import org.socialcare.domain.kpi.PlatformRule;
import org.socialcare.domain.kpi.PlatformRule.Automatic;
import org.socialcare.domain.kpi.PlatformRule.Unit;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** One platform's rule about answering in time, as JSON: stored and at the desk alike. */
public final class PlatformRuleJson {
    private PlatformRuleJson() {}

    public static Json.Obj write(PlatformRule rule) {
        JsonObject json =
                Json.object().put("platform", rule.platform()).put("from", rule.from().toString());
        rule.until().ifPresent(day -> json.put("until", day.toString()));
        return json.put("unit", rule.unit().word())
                .put("silence", rule.silence().toString())
                .put("opens", rule.opens().toString())
                .put("closes", rule.closes().toString())
                .put("openOnly", rule.openOnly())
                .put("automatic", rule.automatic().word())
                .put("within", rule.within().toString())
                .put("nudge", rule.nudge().toString())
                .put("days", rule.days())
                .put("zone", rule.zone().getId())
                .put("line", rule.line())
                .put("source", rule.source())
                .build();
    }

    /**
     * Reads the form that {@link #write} writes. Whether the rule can be lived by is not asked.
     *
     * @throws org.socialcare.wire.shape.ShapeProblem if it is not one
     */
    public static PlatformRule read(Members json) {
        return new PlatformRule(
                json.text("platform"),
                json.parsed("from", "a date such as 2026-03-02", LocalDate::parse),
                json.textOrEmpty("until").isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                json.parsed(
                                        "until", "a date such as 2026-03-02", LocalDate::parse)),
                json.parsed("unit", "round or person", PlatformRuleJson::unit),
                json.parsed("silence", "a time such as PT24H", Duration::parse),
                json.parsed("opens", "a time such as 08:00", LocalTime::parse),
                json.parsed("closes", "a time such as 23:00", LocalTime::parse),
                json.flag("openOnly"),
                json.parsed(
                        "automatic", "nothing, leaves_out or answers", PlatformRuleJson::automatic),
                json.parsed("within", "a time such as PT3M", Duration::parse),
                json.parsed("nudge", "a time such as PT100S", Duration::parse),
                json.integer("days"),
                json.parsed("zone", "a time zone such as Asia/Shanghai", ZoneId::of),
                json.integer("line"),
                json.text("source"));
    }

    private static Unit unit(String word) {
        for (Unit unit : Unit.values()) if (unit.word().equals(word)) return unit;
        throw new IllegalArgumentException(word);
    }

    private static Automatic automatic(String word) {
        for (Automatic each : Automatic.values()) if (each.word().equals(word)) return each;
        throw new IllegalArgumentException(word);
    }
}
