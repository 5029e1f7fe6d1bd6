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
 * @param weekly the calendars that have hours on some weekday
 * @param promising the calendars that promises run on, each with one setting that names it
 */
record KnownSettings(
        Set<String> channels,
        Map<String, String> fallbacks,
        Set<String> calendars,
        Set<String> weekly,
        Map<String, String> promising) {
    KnownSettings {
        channels = Set.copyOf(channels);
        fallbacks = Map.copyOf(fallbacks);
        calendars = Set.copyOf(calendars);
        weekly = Set.copyOf(weekly);
        promising = Map.copyOf(promising);
    }

    static KnownSettings of(List<Versioned> settings) {
        var channels = new HashSet<String>();
        var fallbacks = new HashMap<String, String>();
        var calendars = new HashSet<String>();
        var weekly = new HashSet<String>();
        var promising = new HashMap<String, String>();
        for (var versioned : settings) {
            switch (versioned.setting()) {
                case Setting.OfChannel(var it) -> {
                    channels.add(Shapes.channelId(it.id()));
                    promising.put(it.calendar(), "the channel " + Shapes.channelId(it.id()));
                }
                case Setting.OfTeam(var it) -> {
                    fallbacks.put(it.id(), it.fallback());
                    promising.put(it.calendar(), "the team " + it.id());
                }
                case Setting.OfCalendar(var it) -> {
                    calendars.add(it.id());
                    if (it.opensWeekly()) weekly.add(it.id());
                }
                case Setting.OfPolicy(var it) ->
                        promising.put(it.calendar(), "the policy " + it.id());
                case Setting.OfBrand _,
                        Setting.OfAgent _,
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
        return new KnownSettings(channels, fallbacks, calendars, weekly, promising);
    }

    Set<String> teams() {
        return fallbacks.keySet();
    }
}
