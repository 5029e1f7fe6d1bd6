package org.socialcare.local.simulators;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.extension.Simulator;
import org.socialcare.local.simulators.douyin.DouyinApi;
import org.socialcare.local.simulators.douyin.DouyinDialect;
import org.socialcare.local.simulators.facebook.FacebookDialect;
import org.socialcare.local.simulators.facebook.GraphApi;
import org.socialcare.local.simulators.instagram.InstagramApi;
import org.socialcare.local.simulators.instagram.InstagramDialect;
import org.socialcare.local.simulators.kuaishou.KuaishouApi;
import org.socialcare.local.simulators.kuaishou.KuaishouDialect;
import org.socialcare.local.simulators.linkedin.LinkedInApi;
import org.socialcare.local.simulators.linkedin.LinkedInDialect;
import org.socialcare.local.simulators.signed.ChatApi;
import org.socialcare.local.simulators.signed.ChatDialect;
import org.socialcare.local.simulators.wechat.WechatApi;
import org.socialcare.local.simulators.wechat.WechatDialect;
import org.socialcare.local.simulators.wecom.WecomApi;
import org.socialcare.local.simulators.wecom.WecomDialect;
import org.socialcare.local.simulators.weibo.WeiboApi;
import org.socialcare.local.simulators.weibo.WeiboDialect;
import org.socialcare.local.simulators.whatsapp.WhatsAppApi;
import org.socialcare.local.simulators.whatsapp.WhatsAppDialect;
import org.socialcare.local.simulators.x.XApi;
import org.socialcare.local.simulators.x.XDialect;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The explicit list of every platform that is played locally. */
public final class Simulators {
    private static final List<Role> ROLES =
            List.of(
                    new Role(_ -> new FacebookDialect(), GraphApi::new),
                    new Role(_ -> new InstagramDialect(), InstagramApi::new),
                    new Role(_ -> new WhatsAppDialect(), WhatsAppApi::new),
                    new Role(WechatDialect::new, WechatApi::new),
                    new Role(WecomDialect::new, WecomApi::new),
                    new Role(WeiboDialect::new, _ -> new WeiboApi()),
                    new Role(_ -> new DouyinDialect(), DouyinApi::new),
                    new Role(_ -> new KuaishouDialect(), _ -> new KuaishouApi()),
                    new Role(_ -> new XDialect(), XApi::new),
                    new Role(_ -> new LinkedInDialect(), LinkedInApi::new),
                    new Role(_ -> new ChatDialect(), ChatApi::new));

    /** One platform to be played: how it tells, and how it answers. */
    private record Role(
            Function<RandomGenerator, Dialect> dialect, Function<Stage, PlatformApi> api) {}

    private Simulators() {}

    /**
     * Every simulator, ready to be mounted.
     *
     * @param http where the local runtime answers; a simulator's API is below {@code
     *     /local/platforms/{platform}} there, and its webhooks go to {@code /webhooks/}
     * @param channels the brand accounts to play, of any platform
     */
    public static List<Simulator> all(URI http, List<DemoChannel> channels) {
        ThreadTimetable timetable = new ThreadTimetable();
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        Stage stage =
                new Stage(
                        http,
                        InstantSource.system(),
                        timetable,
                        new HttpCourier(client, timetable),
                        Simulators::pause,
                        new SecureRandom());
        return List.copyOf(on(stage, channels));
    }

    /** The same in surroundings of one's own. */
    public static List<PlayedPlatform> on(Stage stage, List<DemoChannel> channels) {
        return ROLES.stream()
                .map(
                        role ->
                                new PlayedPlatform(
                                        stage,
                                        role.dialect().apply(stage.random()),
                                        role.api().apply(stage),
                                        channels))
                .toList();
    }

    /** How that platform words and signs; empty for one that is not played. */
    public static Optional<Dialect> dialect(String platform) {
        return ROLES.stream()
                .map(role -> role.dialect().apply(new SecureRandom()))
                .filter(dialect -> dialect.platform().equals(platform))
                .findFirst();
    }

    /** Blocks whoever calls, as an answer that does not come does; a thread that stops goes on. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
