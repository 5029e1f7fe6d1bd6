package org.socialcare.desk;

import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.settings.Setting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What settings can refer to.
 *
 * @param channels as references name them, see {@link Shapes#channelId}
 */
record KnownSettings(Set<String> channels, Set<String> teams, Set<String> calendars) {
    KnownSettings {
        channels = Set.copyOf(channels);
        teams = Set.copyOf(teams);
        calendars = Set.copyOf(calendars);
    }

    static KnownSettings of(List<Versioned> settings) {
        var channels = new HashSet<String>();
        var teams = new HashSet<String>();
        var calendars = new HashSet<String>();
        for (var versioned : settings) {
            switch (versioned.setting()) {
                case Setting.OfChannel(var it) -> channels.add(Shapes.channelId(it.id()));
                case Setting.OfTeam team -> teams.add(team.id());
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
        return new KnownSettings(channels, teams, calendars);
    }
}
