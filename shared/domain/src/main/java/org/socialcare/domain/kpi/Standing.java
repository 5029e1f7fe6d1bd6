package org.socialcare.domain.kpi;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a share stands to a line. All arithmetic is exact.
 *
 * @param inTime of {@code counted}
 * @param line in thousandths
 */
public record Standing(long inTime, long counted, int line) {
    private static final long ALL = 1_000;

    public Standing {
        if (inTime < 0 || inTime > counted || line < 0 || line > ALL) {
            throw new IllegalArgumentException(inTime + " of " + counted + " against " + line);
        }
    }

    /** All days together. */
    public static Standing of(List<DayCount> days, int line) {
        return new Standing(
                days.stream().mapToLong(DayCount::inTime).sum(),
                days.stream().mapToLong(DayCount::counted).sum(),
                line);
    }

    /** Absent where nothing counted. */
    public OptionalDouble share() {
        return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of(inTime / (double) counted);
    }

    /** Whether the line is kept; where nothing counted nothing is broken. */
    public boolean kept() {
        return ALL * inTime >= line * counted;
    }

    /**
     * The fewest in time, one after the other, that bring the share back to the line: 0 where it is
     * kept, absent where no number does.
     */
    public OptionalLong toReach() {
        if (kept()) return OptionalLong.of(0);
        long missing = line * counted - ALL * inTime;
        long each = ALL - line;
        return each == 0 ? OptionalLong.empty() : OptionalLong.of(Math.ceilDiv(missing, each));
    }

    /**
     * The most late ones, one after the other, after which the line is still kept; absent where any
     * number is, or where it is not kept now.
     */
    public OptionalLong toSpare() {
        if (line == 0 || !kept()) return OptionalLong.empty();
        return OptionalLong.of(Math.floorDiv(ALL * inTime - line * counted, (long) line));
    }
}
