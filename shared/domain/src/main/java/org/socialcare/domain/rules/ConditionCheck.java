package org.socialcare.domain.rules;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Team;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What is wrong with one condition by itself. */
final class ConditionCheck {
    static final int MOST_WORDS = 50;

    private static final int LONGEST_WORD = 60;

    /** Every kind that platforms' attachments have. */
    private static final Set<String> ATTACHMENTS =
            Set.of(
                    "image",
                    "voice",
                    "video",
                    "file",
                    "location",
                    "link",
                    "sticker",
                    "template",
                    "share",
                    "product",
                    "other");

    private final Set<ChannelId> channels;
    private final Set<String> platforms;
    private final Set<String> calendars;
    private final Set<String> teams;
    private final BiConsumer<String, String> problem;

    /**
     * @param problem takes the place and the reason
     */
    ConditionCheck(Brand brand, BiConsumer<String, String> problem) {
        channels = brand.channels().stream().map(Channel::id).collect(Collectors.toSet());
        platforms = channels.stream().map(ChannelId::platform).collect(Collectors.toSet());
        calendars = brand.calendars().stream().map(Calendar::id).collect(Collectors.toSet());
        teams = brand.teams().stream().map(Team::id).collect(Collectors.toSet());
        this.problem = problem;
    }

    void condition(Condition condition, On on, String place) {
        switch (condition) {
            case Condition.Speaking _, Condition.Again _, Condition.Attached _, Condition.InPlace _
                    when on.isClock() ->
                    problem.accept(place, "never holds: nobody says anything when a clock speaks");
            case Condition.OfCustomer _ when on.isClock() ->
                    problem.accept(place, "is asked for messages only: a clock reads no customer");
            case Condition.OfClock _, Condition.InTeam _, Condition.Taken _ when !on.isClock() ->
                    problem.accept(
                            place,
                            "holds only when a clock speaks: let the rule listen to promises");
            case Condition.OnChannel(var some) -> known("channel", some, channels, place);
            case Condition.OnPlatform(var some) -> known("platform", some, platforms, place);
            case Condition.InLanguage(var some) -> {
                some(some, place);
                if (some.stream().anyMatch(ConditionCheck::isNoLanguage)) {
                    problem.accept(place, "a language is a word such as zh, en or el");
                }
            }
            case Condition.About(var some, double least) -> {
                some(some, place);
                share(least, place);
            }
            case Condition.AboutTopic(var some, double least) -> {
                some(some, place);
                share(least, place);
            }
            case Condition.Sounding(var some) -> some(some, place);
            case Condition.Flagged(var some) -> some(some, place);
            case Condition.Speaking speaking -> words(speaking.words(), place);
            case Condition.OfCustomer(_, var values) -> words(List.copyOf(values), place);
            case Condition.Attached(var some) -> known("attachment", some, ATTACHMENTS, place);
            case Condition.WithinHours(var calendar, _) ->
                    known("calendar", Set.of(calendar), calendars, place);
            case Condition.Again(boolean again) -> again(again, on, place);
            case Condition.OfClock(var some) -> some(some, place);
            case Condition.InTeam(var some) -> known("team", some, teams, place);
            case Condition.AtLeast _, Condition.InPlace _, Condition.Taken _ -> {}
        }
    }

    private void share(double least, String place) {
        if (!(least >= 0 && least <= 1)) {
            problem.accept(place, "the least confidence is from 0 to 1, not " + least);
        }
    }

    private void again(boolean again, On on, String place) {
        if (again && on == On.TICKET_OPENED) {
            problem.accept(place, "never holds: a ticket that opens is the first contact");
        }
        if (!again && on == On.TICKET_REOPENED) {
            problem.accept(place, "never holds: a ticket that reopens is no first contact");
        }
    }

    private void words(List<String> words, String place) {
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            problem.accept(place, "must be 1 to " + MOST_WORDS + " words");
        }
        if (words.stream().anyMatch(word -> word.isBlank() || word.length() > LONGEST_WORD)) {
            problem.accept(place, "a word must have 1 to " + LONGEST_WORD + " characters");
        }
    }

    private void known(String what, Set<?> some, Set<?> all, String place) {
        some(some, place);
        for (Object one : some) {
            if (!all.contains(one)) problem.accept(place, "there is no " + what + " " + one);
        }
    }

    private void some(Collection<?> values, String place) {
        if (values.isEmpty()) problem.accept(place, "names nothing, so it never holds");
    }

    private static boolean isNoLanguage(String text) {
        return text.length() < 2
                || text.length() > 12
                || !text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-');
    }
}
