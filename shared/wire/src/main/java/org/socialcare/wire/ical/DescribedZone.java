package org.socialcare.wire.ical;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A zone as a VTIMEZONE describes it (RFC 5545, 3.6.5): from when on it has which offset. It is
 * used as the IANA zone that has the same ones in the years in question.
 */
final class DescribedZone {
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(?:(\\d{2}))?");

    /** Years long before the first that an event may have: Outlook's rules begin in 1601. */
    private static final Pattern TIME =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})");

    private final Zones zones;
    private final LocalDate first;
    private final LocalDate last;
    private final NavigableMap<Instant, ZoneOffset> offsets = new TreeMap<>();
    private ZoneOffset before = ZoneOffset.UTC;

    /**
     * @param lines between BEGIN:VTIMEZONE and END:VTIMEZONE
     * @param zones pay for the days that are looked at
     * @param first day of the years in question
     * @param last the same
     */
    DescribedZone(List<ContentLine> lines, Zones zones, LocalDate first, LocalDate last) {
        this.zones = zones;
        this.first = first.minusYears(1);
        this.last = last.plusDays(1);
        List<ContentLine> change = new ArrayList<>();
        for (ContentLine line : lines) {
            if (line.name().equals("BEGIN")) {
                change.clear();
            } else if (line.name().equals("END")) {
                read(line, change);
            } else {
                change.add(line);
            }
        }
    }

    private void read(ContentLine end, List<ContentLine> change) {
        ZoneOffset from = offset(line("TZOFFSETFROM", change, end));
        ZoneOffset to = offset(line("TZOFFSETTO", change, end));
        LocalDateTime start = start(line("DTSTART", change, end));
        add(start, from, to);
        for (ContentLine line : change) {
            switch (line.name()) {
                case "RRULE" -> repeat(line, start, from, to);
                case "RDATE" ->
                        When.all(line, zones).stream()
                                .filter(When.At.class::isInstance)
                                .forEach(at -> add(((When.At) at).time(), from, to));
                default -> {
                    // names and comments say nothing of offsets
                }
            }
        }
    }

    private void add(LocalDateTime at, ZoneOffset from, ZoneOffset to) {
        Instant instant = at.toInstant(from);
        if (offsets.isEmpty() || instant.isBefore(offsets.firstKey())) before = from;
        offsets.put(instant, to);
    }

    private void repeat(ContentLine line, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        Repeat repeat = Repeat.read(line, zones);
        if (repeat.count() > 0) throw new Unusable(line.number(), "RRULE of a zone has a COUNT");
        LocalDate begin = start.toLocalDate();
        LocalDate earliest = repeat.until().isPresent() ? EARLIEST : first.minusYears(1);
        LocalDate date = begin.isBefore(earliest) ? earliest : begin.plusDays(1);
        for (; !date.isAfter(last); date = date.plusDays(1)) {
            zones.spend(repeat.effort(), line);
            if (repeat.until().filter(isBefore(date)).isPresent()) return;
            if (repeat.falls(date, begin)) add(date.atTime(start.toLocalTime()), from, to);
        }
    }

    private static Predicate<When> isBefore(LocalDate date) {
        return until -> until.date().isBefore(date);
    }

    /** The usual one if it is as described, or the first by name. */
    Optional<ZoneId> twin(ZoneId usual) {
        Map<Instant, ZoneOffset> described = described();
        if (described.equals(real(usual))) return Optional.of(usual);
        return new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream().map(ZoneId::of).filter(zone -> described.equals(real(zone))).findFirst();
    }

    /**
     * The offset at the beginning of the years in question, and each other one from its instant.
     */
    private Map<Instant, ZoneOffset> described() {
        Instant begin = begin();
        var known = offsets.floorEntry(begin);
        Map<Instant, ZoneOffset> described = new TreeMap<>();
        ZoneOffset now = known == null ? before : known.getValue();
        described.put(begin, now);
        for (var change : offsets.subMap(begin, false, end(), false).entrySet()) {
            if (!change.getValue().equals(now)) described.put(change.getKey(), change.getValue());
            now = change.getValue();
        }
        return described;
    }

    private Map<Instant, ZoneOffset> real(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Map<Instant, ZoneOffset> real = new TreeMap<>();
        real.put(begin(), rules.getOffset(begin()));
        @Nullable ZoneOffsetTransition next = rules.nextTransition(begin());
        while (next != null && next.getInstant().isBefore(end())) {
            real.put(next.getInstant(), next.getOffsetAfter());
            next = rules.nextTransition(next.getInstant());
        }
        return real;
    }

    private Instant begin() {
        return first.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private Instant end() {
        return last.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static ContentLine line(String name, List<ContentLine> change, ContentLine end) {
        return change.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Unusable(end.number(), "ends what a zone is without " + name));
    }

    private static ZoneOffset offset(ContentLine line) {
        Matcher parts = OFFSET.matcher(line.value().strip());
        if (parts.matches()) {
            int seconds = parts.group(4) == null ? 0 : number(parts, 4);
            int total = number(parts, 2) * 3600 + number(parts, 3) * 60 + seconds;
            int most = ZoneOffset.MAX.getTotalSeconds();
            if (total <= most) {
                return ZoneOffset.ofTotalSeconds(parts.group(1).equals("-") ? -total : total);
            }
        }
        throw new Unusable(line.number(), line.name() + " is no offset");
    }

    private static LocalDateTime start(ContentLine line) {
        Matcher parts = TIME.matcher(line.value().strip());
        try {
            if (parts.matches()) {
                return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3))
                        .atTime(number(parts, 4), number(parts, 5), number(parts, 6));
            }
        } catch (DateTimeException never) {
            // told below, like anything else that is no time
        }
        throw new Unusable(line.number(), "DTSTART of a zone is no time");
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
