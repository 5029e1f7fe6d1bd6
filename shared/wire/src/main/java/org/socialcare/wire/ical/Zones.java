package org.socialcare.wire.ical;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the names of time zones in one file mean: an IANA zone is known by its name, another by what
 * the file says of it in a VTIMEZONE (Outlook writes "China Standard Time").
 */
final class Zones {
    /** Days looked at for all zones of a file: some hundred milliseconds. */
    private static final int MOST_DAYS = 3_000_000;

    private static final int MOST_ZONES = 50;

    private final ZoneId usual;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<String, List<ContentLine>> declared = new HashMap<>();
    private final Map<String, Optional<ZoneId>> known = new HashMap<>();
    private int days;

    private Zones(ZoneId usual, LocalDate first, LocalDate last) {
        this.usual = usual;
        this.first = first;
        this.last = last;
    }

    /**
     * @param usual the zone of times that name none
     * @param first day on which a zone that the file describes must be right
     * @param last the same
     */
    static Zones of(List<ContentLine> lines, ZoneId usual, LocalDate first, LocalDate last) {
        Zones zones = new Zones(usual, first, last);
        @Nullable List<ContentLine> within = null;
        for (ContentLine line : lines) {
            if (line.is("BEGIN", "VTIMEZONE")) {
                within = new ArrayList<>();
            } else if (within != null && line.is("END", "VTIMEZONE")) {
                zones.declare(within);
                within = null;
            } else if (within != null) {
                within.add(line);
            }
        }
        return zones;
    }

    private void declare(List<ContentLine> lines) {
        if (declared.size() == MOST_ZONES) return;
        for (ContentLine line : lines) {
            if (line.name().equals("TZID")) declared.putIfAbsent(line.text(), lines);
        }
    }

    /** The zone a line names. */
    ZoneId of(ContentLine line) {
        String name = line.parameter("TZID");
        if (name.isEmpty()) return usual;
        if (!known.containsKey(name)) {
            known.put(name, Optional.empty());
            known.put(name, Optional.of(find(name, line)));
        }
        return known.getOrDefault(name, Optional.empty())
                .orElseThrow(() -> new Unusable(line.number(), "TZID cannot be used"));
    }

    private ZoneId find(String name, ContentLine line) {
        if (ZoneId.getAvailableZoneIds().contains(name)) return ZoneId.of(name);
        @Nullable List<ContentLine> description = declared.get(name);
        if (description == null) {
            throw new Unusable(
                    line.number(), "TZID is no IANA time zone, and no VTIMEZONE of it is there");
        }
        return new DescribedZone(description, this, first, last)
                .twin(usual)
                .orElseThrow(
                        () ->
                                new Unusable(
                                        line.number(),
                                        "TZID is described as no IANA time zone is"));
    }

    /** Pays for days that are looked at. */
    void spend(int looked, ContentLine line) {
        days += looked;
        if (days > MOST_DAYS) throw new Unusable(line.number(), "changes a zone too often");
    }
}
