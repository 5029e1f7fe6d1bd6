package org.socialcare.notices;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.notices.Scene;
import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.domain.settings.Setting;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom a brand tells, and what it calls its things. */
record Recipients(List<NoticeTarget> targets, Scene scene) {
    Recipients {
        targets = List.copyOf(targets);
    }

    static Recipients of(String brand, List<Versioned> settings, URI site) {
        List<NoticeTarget> targets = new ArrayList<>();
        Map<String, String> channels = new HashMap<>();
        String name = brand;
        ZoneId zone = ZoneOffset.UTC;
        for (Versioned versioned : settings) {
            Setting setting = versioned.setting();
            if (setting instanceof Setting.OfTarget(var target)) {
                targets.add(target);
            } else if (setting instanceof Setting.OfChannel(var channel)) {
                ChannelId id = channel.id();
                channels.put(id.toString(), channel.name() + " (" + id.platform() + ")");
            } else if (setting instanceof Setting.OfBrand own) {
                name = own.name();
                zone = own.zone();
            }
        }
        return new Recipients(targets, new Scene(name, zone, channels, site));
    }

    Optional<NoticeTarget> target(String id) {
        return targets.stream().filter(target -> target.id().equals(id)).findFirst();
    }
}
