package org.socialcare.desk;

import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Setting;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What an admin sent, as a setting; every place that is wrong is told at once. */
final class SettingForm {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_USERNAME = 128;
    private static final int MOST_CAPACITY = 200;

    /** Versions are the store's: it replaces whatever a setting carries. */
    private static final long ANY_VERSION = 0;

    private final String id;
    private final String brand;
    private final KnownSettings known;
    private final Form form;
    private final Instant now;

    private SettingForm(String id, String brand, KnownSettings known, Json.Obj body, Instant now) {
        this.now = now;
        this.id = id;
        this.brand = brand;
        this.known = known;
        this.form = new Form(body);
    }

    static Setting read(
            String kind, String id, String brand, KnownSettings known, Json.Obj body, Instant now) {
        return new SettingForm(id, brand, known, body, now).read(kind);
    }

    private Setting read(String kind) {
        if (form.member("id").filter(own -> !own.equals(Json.of(id))).isPresent()) {
            form.problem("/id", "is not the one of the address");
        }
        Setting setting =
                switch (kind) {
                    case "channels" -> channel();
                    case "teams" -> team();
                    case "agents" -> agent();
                    case "calendars" -> calendar();
                    case "policies" -> policy();
                    case "watches" -> watch();
                    case "events" -> event();
                    case "ladders" -> ladder();
                    case "alertrules" -> alertRule();
                    case "costs" -> costs();
                    case "handling" -> handling();
                    case "kpirules" -> kpiRules();
                    case "targets" -> target();
                    default -> throw new Refusal(Problem.notFound());
                };
        form.orRefuse();
        return setting;
    }

    private Setting channel() {
        var channel =
                channelId(id)
                        .filter(c -> isKnown(c.platform()))
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Problem.invalid(
                                                        "/id",
                                                        "must be platform.account of a platform"
                                                                + " that is known")));
        var team = form.known("team", known.teams());
        return new Setting.OfChannel(
                new Channel(
                        channel,
                        brand,
                        form.name(),
                        team,
                        form.flag("active"),
                        signs(channel.platform()),
                        TemplatesForm.read(form, channel.platform()),
                        form.member("answers").isPresent() && form.flag("answers"),
                        hours("calendar"),
                        ANY_VERSION));
    }

    /** The calendar of promises, or an empty text. One without weekly hours would end them all. */
    private String hours(String member) {
        var calendar = form.knownOrEmpty(member, known.calendars());
        if (known.calendars().contains(calendar) && !known.weekly().contains(calendar)) {
            form.problem("/" + member, "has no hours on any weekday, so nothing would fall due");
        }
        return calendar;
    }

    /** None where they are left out; what a platform cannot show is refused and not ignored. */
    private Set<Sign> signs(String platform) {
        if (form.member("signs").isEmpty()) {
            return Set.of();
        }
        var signs =
                form.all(
                        "signs",
                        word -> Sign.of(word).isPresent(),
                        word -> Sign.of(word).orElseThrow());
        for (var sign : signs) {
            if (!Ability.of(platform).contains(sign.ability())) {
                form.problem("/signs", sign.word() + " cannot be shown on " + platform);
            }
        }
        return signs;
    }

    private Setting team() {
        requireId(LONGEST_ID, SettingForm::isIdPart);
        return new Setting.OfTeam(
                new TeamForm(form, known.fallbacks(), known.agents()).read(id, hours("calendar")));
    }

    private Setting agent() {
        requireId(LONGEST_USERNAME, c -> c > ' ' && c != '#' && c != 0x7f);
        return new Setting.OfAgent(
                new Agent(
                        id,
                        form.name(),
                        form.allKnown("teams", known.teams()),
                        form.all("languages", SettingForm::isLanguage, language -> language),
                        channels(),
                        form.member("categories").isEmpty() ? Set.of() : CategoriesForm.read(form),
                        form.number("capacity", 0, MOST_CAPACITY),
                        form.knownOrEmpty("shift", known.calendars()),
                        GoalsForm.read(form),
                        ANY_VERSION));
    }

    private Setting calendar() {
        requireId(LONGEST_ID, SettingForm::isIdPart);
        var calendar = new CalendarForm(form).read(id);
        if (!calendar.opensWeekly() && known.promising().containsKey(id)) {
            form.problem(
                    "/week",
                    "must have hours, because promises run on it: " + known.promising().get(id));
        }
        if (form.isSound()) {
            new CalendarPolicies(known, now).check(calendar, form);
        }
        return new Setting.OfCalendar(calendar);
    }

    private Setting policy() {
        requireId(LONGEST_ID, SettingForm::isIdPart);
        return new Setting.OfPolicy(
                new PolicyForm(form, known).read(id, channels(), hours("calendar"), now));
    }

    private Setting watch() {
        requireId(LONGEST_ID, SettingForm::isIdPart);
        return new Setting.OfWatch(new AlertSettingForm(form).watch(id, channels()));
    }

    private Setting event() {
        requireId(LONGEST_ID, SettingForm::isIdPart);
        return new Setting.OfEvent(new AlertSettingForm(form).event(id, channels()));
    }

    private Setting ladder() {
        requireId(LONGEST_ID, SettingForm::isIdPart);
        return new Setting.OfLadder(new AlertSettingForm(form).ladder(id));
    }

    private Setting alertRule() {
        return new Setting.OfAlertRule(new AlertSettingForm(form).rule(id, channels()));
    }

    private Setting costs() {
        if (!id.equals(brand)) {
            form.problem("/id", "must be the brand's own");
        }
        return new Setting.OfCosts(CostsForm.read(form, brand, ANY_VERSION));
    }

    private Setting handling() {
        if (!id.equals(brand)) {
            form.problem("/id", "must be the brand's own");
        }
        return new Setting.OfHandling(new HandlingForm(form).read(brand, ANY_VERSION));
    }

    private Setting kpiRules() {
        if (!id.equals(brand)) {
            form.problem("/id", "must be the brand's own");
        }
        return new Setting.OfKpiRules(new KpiRulesForm(form, known).read(brand, ANY_VERSION));
    }

    private Setting target() {
        requireId(LONGEST_ID, SettingForm::isIdPart);
        return new Setting.OfTarget(new TargetForm(form).read(id));
    }

    private Set<ChannelId> channels() {
        return form.all(
                "channels",
                known.channels()::contains,
                reference -> channelId(reference).orElseThrow());
    }

    private void requireId(int longest, Predicate<Integer> isPart) {
        if (id.length() > longest || !id.chars().allMatch(isPart::test)) {
            form.problem("/id", "must have at most " + longest + " plain characters");
        }
    }

    static Optional<ChannelId> channelId(String reference) {
        int dot = reference.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var platform = reference.substring(0, dot);
        var account = reference.substring(dot + 1);
        return ChannelId.isValid(platform, account)
                ? Optional.of(new ChannelId(platform, account))
                : Optional.empty();
    }

    /** Known is what replies have rules for. */
    private static boolean isKnown(String platform) {
        try {
            return ReplyRules.of(platform).longest() > 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static boolean isIdPart(int c) {
        return Texts.isLetterOrDigit(c) || c == '.' || c == '_' || c == '~' || c == '-';
    }

    private static boolean isLanguage(String text) {
        return !text.isEmpty()
                && text.length() <= 35
                && text.chars().allMatch(SettingForm::isIdPart);
    }
}
