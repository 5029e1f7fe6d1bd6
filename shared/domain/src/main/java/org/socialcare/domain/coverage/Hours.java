package org.socialcare.domain.coverage;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** When time counts for messages of a scope: whenever one of its channels is open. */
final class Hours {
    private final List<Calendar> calendars;

    Hours(Brand brand, Scope scope, Aim aim) {
        Set<Calendar> all = new LinkedHashSet<>();
        for (Channel channel : brand.channels()) {
            boolean asked =
                    channel.active()
                            && scope.channel().filter(c -> !c.equals(channel.id())).isEmpty();
            if (asked && aim.business()) {
                String team = scope.team().orElse(channel.team());
                all.add(brand.hours(aim.calendar(), channel.id(), team));
            }
        }
        this.calendars = all.isEmpty() ? List.of(Calendar.ALWAYS) : List.copyOf(all);
    }

    boolean isOpen(Instant at) {
        return calendars.stream().anyMatch(calendar -> calendar.isOpen(at));
    }
}
