package org.socialcare.local.demo;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Template;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.domain.settings.Ladder;
import org.socialcare.domain.settings.Setting;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.settings.Watch;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.local.simulators.whatsapp.ApprovedTemplate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the demo shop has decided: teams, people, hours and promises. */
final class Shopkeeping {
    static final String BRAND = "demo";

    private static final ZoneId ZONE = ZoneId.of("Europe/Athens");
    private static final Set<String> EVERY_TEAM = Set.of("presales", "aftersales", "community");

    private Shopkeeping() {}

    /** All settings; the brand itself is the last. */
    static List<Setting> settings() {
        List<Setting> all = new ArrayList<>(DemoTargets.settings());
        all.addAll(people());
        return all;
    }

    private static List<Setting> people() {
        return List.of(
                team("presales", "Presales"),
                team("aftersales", "After-sales"),
                team("community", "Community"),
                new Setting.OfCalendar(office()),
                new Setting.OfCalendar(always()),
                policy(
                        "urgent",
                        1,
                        Set.of(),
                        Set.of(Priority.P0, Priority.P1),
                        "always",
                        3,
                        5,
                        120),
                policy("complaints", 2, Set.of(), Set.of(Priority.P2), "always", 5, 10, 480),
                policy(
                        "requests",
                        3,
                        Set.of(Category.PRODUCT_QUESTION, Category.AFTER_SALES),
                        Set.of(),
                        "always",
                        10,
                        15,
                        1_440),
                policy("rest", 4, Set.of(), Set.of(), "office", 60, 120, 2_880),
                agent("mei", "林梅", EVERY_TEAM, Set.of("zh", "en"), 12),
                agent("alex", "Alex Morgan", Set.of("presales"), Set.of("en"), 10),
                agent("eleni", "Ελένη Παππά", Set.of("presales"), Set.of("el", "en"), 10),
                agent("lin", "周琳", Set.of("aftersales", "community"), Set.of("zh"), 8),
                agent("sofia", "Sofia Marin", EVERY_TEAM, Set.of(), 0),
                agent("admin", "Administrator", EVERY_TEAM, Set.of(), 0),
                channel("facebook", "olive", "Olive & Oak", "presales"),
                channel("instagram", "olive", "olive.and.oak", "presales"),
                new Setting.OfChannel(whatsApp()),
                channel("wechat", "olive", "橄榄与橡木", "aftersales"),
                channel("wechat", "olive-safe", "橄榄与橡木会员", "aftersales"),
                channel("wecom", "olive", "橄榄与橡木客服", "aftersales"),
                answering("weibo", "橄榄与橡木微博", "community"),
                channel("douyin", "olive", "橄榄与橡木官方", "community"),
                channel("kuaishou", "olive", "橄榄与橡木快手", "community"),
                channel("x", "olive", "Olive & Oak", "presales"),
                channel("linkedin", "olive", "Olive & Oak", "community"),
                answering("signed", "Olive & Oak chat", "presales"),
                watch(
                        "oil",
                        Watch.Kind.PRODUCT,
                        "Olive oil",
                        "olive oil",
                        "橄榄油",
                        "λάδι",
                        "ελαιόλαδο"),
                watch(
                        "courier",
                        Watch.Kind.CARRIER,
                        "Courier",
                        "courier",
                        "parcel",
                        "快递",
                        "κούριερ"),
                watch("recall", Watch.Kind.KEYWORD, "Recall", "recall", "召回", "ανάκληση"),
                new Setting.OfEvent(harvest()),
                new Setting.OfLadder(ladder()),
                new Setting.OfHandling(DemoHandling.handling()),
                new Setting.OfBrand(BRAND, "Olive & Oak", ZONE));
    }

    /** Lin leads all of them. */
    private static Setting team(String id, String name) {
        return new Setting.OfTeam(
                new Team(id, name, 0).ledBy(Set.of("lin"), "").reaching(DemoGoals.TEAM));
    }

    /** With no capacity a person sees everything and is handed nothing. */
    private static Setting agent(
            String id, String name, Set<String> teams, Set<String> languages, int capacity) {
        return new Setting.OfAgent(
                new Agent(
                        id,
                        name,
                        teams,
                        languages,
                        Set.of(),
                        Set.of(),
                        capacity,
                        "",
                        capacity > 0 ? DemoGoals.AGENT : List.of(),
                        0));
    }

    private static Setting watch(String id, Watch.Kind kind, String label, String... words) {
        return new Setting.OfWatch(new Watch(id, kind, label, List.of(words), Set.of()));
    }

    /** When the new oil comes, twice as many people write. */
    private static DeclaredEvent harvest() {
        Instant from = LocalDate.of(2026, 11, 25).atStartOfDay(ZONE).toInstant();
        return new DeclaredEvent(
                "new-oil", "New oil", from, from.plus(Duration.ofDays(7)), 2, Set.of());
    }

    /** Everybody after ten minutes for what is bad, after an hour for what is not yet. */
    private static Ladder ladder() {
        return new Ladder(
                "shop",
                List.of(
                        new Ladder.Step(Duration.ofMinutes(10), Level.CRISIS, Set.of()),
                        new Ladder.Step(Duration.ofHours(1), Level.WARNING, Set.of())));
    }

    private static Setting channel(String platform, String account, String name, String team) {
        return new Setting.OfChannel(
                new Channel(new ChannelId(platform, account), BRAND, name, team, true, 0));
    }

    /** Where customers may hear an automatic first answer. */
    private static Setting answering(String platform, String name, String team) {
        return new Setting.OfChannel(
                new Channel(
                        new ChannelId(platform, "olive"),
                        BRAND,
                        name,
                        team,
                        true,
                        Set.of(),
                        List.of(),
                        true,
                        0));
    }

    /** The words are copied from where WhatsApp has approved them. */
    private static Channel whatsApp() {
        return new Channel(
                new ChannelId("whatsapp", "olive"),
                BRAND,
                "Olive & Oak",
                "presales",
                true,
                Set.of(),
                ApprovedTemplate.ALL.stream()
                        .map(it -> new Template(it.name(), it.language(), it.words()))
                        .toList(),
                0);
    }

    /** The promises are in minutes. */
    private static Setting policy(
            String id,
            int order,
            Set<Category> categories,
            Set<Priority> priorities,
            String calendar,
            int first,
            int next,
            int resolution) {
        return new Setting.OfPolicy(
                new Policy(
                        id,
                        0,
                        order,
                        Set.of(),
                        categories,
                        priorities,
                        calendar,
                        Duration.ofMinutes(first),
                        Duration.ofMinutes(next),
                        Duration.ofMinutes(resolution),
                        70));
    }

    /** Weekdays from nine to nine, Saturdays until five; closed at New Year and Christmas. */
    private static Calendar office() {
        Map<DayOfWeek, List<Calendar.Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(hours(9, 21)));
        }
        week.put(DayOfWeek.SATURDAY, List.of(hours(9, 17)));
        week.remove(DayOfWeek.SUNDAY);
        return new Calendar(
                "office",
                ZONE,
                week,
                Map.of(
                        LocalDate.of(2026, 12, 25), Calendar.Special.closed("圣诞节"),
                        LocalDate.of(2026, 12, 26), Calendar.Special.closed("圣诞节"),
                        LocalDate.of(2027, 1, 1), Calendar.Special.closed("元旦")));
    }

    private static Calendar always() {
        Map<DayOfWeek, List<Calendar.Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(hours(0, 24)));
        }
        return new Calendar("always", ZONE, week, Map.of());
    }

    private static Calendar.Hours hours(int from, int to) {
        return new Calendar.Hours(from * 3_600, to * 3_600);
    }
}
