package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import java.util.List;
import java.util.Optional;

/** What brands have decided; may be a few seconds old. */
public interface FindBrand {
    /** The ids of all brands, in order. */
    List<String> brands();

    Optional<Brand> brand(String id);

    Optional<Channel> channel(ChannelId id);
}
