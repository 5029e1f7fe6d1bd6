package org.socialcare.domain.ports;

import java.util.Optional;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

/** What brands have decided; may be a few seconds old. */
public interface FindBrand {
    Optional<Brand> brand(String id);

    Optional<Channel> channel(ChannelId id);
}
