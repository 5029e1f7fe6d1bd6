package org.socialcare.simulation.world;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Calendar.Hours;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Priority;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small brand in a hurry: it is always open and promises minutes. */
public final class Shop {
    public static final String ID = "shop";
    public static final List<String> AGENTS = List.of("lin", "sam");
    public static final List<ChannelId> CHANNELS =
            List.of(
                    new ChannelId("facebook", ID),
                    new ChannelId("wechat", ID),
                    new ChannelId("douyin", ID));

    /** Stands in every secret, so that it is found wherever one is told. */
    public static final String SECRET = "qzsecret";

    static final String PAGE = "500100";
    static final String APP_SECRET = SECRET + "-meta";
    static final String WECHAT_TOKEN = SECRET + "-wechat";
    static final String CLIENT_SECRET = SECRET + "-douyin";
    static final String OPEN_ID = "open-shop";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Shop() {}

    public static Brand brand() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new Hours(0, 24 * 3600)));
        }
        return new Brand(
                ID,
                "The Shop",
                ZONE,
                CHANNELS.stream().map(Shop::channel).toList(),
                List.of(new Team("care", "Care", 1)),
                AGENTS.stream().map(Shop::agent).toList(),
                List.of(new Calendar("always", ZONE, week, Map.of())),
                List.of(
                        policy("urgent", 1, Set.of(Priority.P0, Priority.P1), 1),
                        policy("standard", 2, Set.of(), 2)));
    }

    /** On the page, customers hear an automatic first answer. */
    private static Channel channel(ChannelId id) {
        boolean answers = id.platform().equals("facebook");
        return new Channel(id, ID, "Shop", "care", true, Set.of(), List.of(), answers, 1);
    }

    private static Agent agent(String id) {
        return new Agent(id, id, Set.of("care"), Set.of(), Set.of(), 3, "", 1);
    }

    private static Policy policy(String id, int order, Set<Priority> priorities, int minutes) {
        return new Policy(
                id,
                1,
                order,
                Set.of(),
                Set.of(),
                priorities,
                "always",
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(minutes + 1L),
                Duration.ofMinutes(4L * minutes),
                80);
    }

    /**
     * The text of the channels' secret.
     *
     * @param grants how often somebody has renewed the page's grant
     */
    public static String secrets(int grants) {
        var facebook =
                Json.object()
                        .put("app_secret", APP_SECRET)
                        .put("page_id", PAGE)
                        .put("page_token", SECRET + "-page" + grants);
        var wechat =
                Json.object()
                        .put("token", WECHAT_TOKEN)
                        .put("app_id", "wx1")
                        .put("app_secret", SECRET + "-app");
        var douyin =
                Json.object()
                        .put("client_secret", CLIENT_SECRET)
                        .put("client_key", "ck")
                        .put("open_id", OPEN_ID)
                        .put("access_token", SECRET + "-access")
                        .put("refresh_token", SECRET + "-refresh");
        return JsonWriter.write(
                Json.object()
                        .put("facebook/shop", facebook.build())
                        .put("wechat/shop", wechat.build())
                        .put("douyin/shop", douyin.build())
                        .build());
    }
}
