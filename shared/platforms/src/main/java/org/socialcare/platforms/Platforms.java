package org.socialcare.platforms;

import org.socialcare.domain.channel.Platform;
import org.socialcare.platforms.douyin.Douyin;
import org.socialcare.platforms.facebook.Facebook;
import org.socialcare.platforms.instagram.Instagram;
import org.socialcare.platforms.wechat.WeChat;
import org.socialcare.platforms.wecom.WeCom;
import org.socialcare.platforms.weibo.Weibo;
import org.socialcare.platforms.whatsapp.WhatsApp;
import org.socialcare.platforms.x.X;

import java.util.List;
import java.util.Optional;

/** Every platform the suite knows. A new one is a package and a line here. */
public final class Platforms {
    private static final List<Platform> ALL =
            List.of(
                    new Facebook(), //
                    new Instagram(),
                    new WhatsApp(),
                    new WeChat(),
                    new WeCom(),
                    new Weibo(),
                    new Douyin(),
                    new X());

    private Platforms() {}

    public static List<Platform> all() {
        return ALL;
    }

    /** The platform whose webhook addresses begin with that segment. */
    public static Optional<Platform> named(String name) {
        for (Platform platform : ALL) {
            if (platform.name().equals(name)) {
                return Optional.of(platform);
            }
        }
        return Optional.empty();
    }
}
