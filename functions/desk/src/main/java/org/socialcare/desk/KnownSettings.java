package org.socialcare.desk;

import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.settings.Setting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What settings can refer to.
 *
 * @param channels as references name them, see {@link Shapes#channelId}
 * @param fallbacks of all teams, each empty where there is none
 */
record KnownSettings(Set<String> channels, Map<String, String> fallbacks, Set<String> calendars) {
    KnownSettings {
        channels = Set.copyOf(channels);
        fallbacks = Map.copyOf(fallbacks);
        calendars = Set.copyOf(calendars);
    }

    static KnownSettings of(List<Versioned> settings) {
        var channels = new HashSet<String>();
        var fallbacks = new HashMap<String, String>();
        var calendars = new HashSet<String>();
        for (var versioned : settings) {
            switch (versioned.setting()) {
                case Setting.OfChannel(var it) -> channels.add(Shapes.channelId(it.id()));
                case Setting.OfTeam(var team) -> fallbacks.put(team.id(), team.fallback());
                case Setting.OfCalendar calendar -> calendars.add(calendar.id());
                case Setting.OfBrand _,
                        Setting.OfAgent _,
                        Setting.OfPolicy _,
                        Setting.OfWatch _,
                        Setting.OfEvent _,
                        Setting.OfLadder _,
                        Setting.OfAlertRule _,
                        Setting.OfCosts _,
                        Setting.OfHandling _,
                        Setting.OfTarget _,
                        Setting.OfRoster _ -> {}
            }
        }
        return new KnownSettings(channels, fallbacks, calendars);
    }

    Set<String> teams() {
        return fallbacks.keySet();
    }
}
