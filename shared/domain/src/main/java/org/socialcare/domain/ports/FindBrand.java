package org.socialcare.domain.ports;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import java.util.Optional;

/** What brands have decided; may be a few seconds old. */
public interface FindBrand extends ListBrands {
    Optional<Brand> brand(String id);

    Optional<Channel> channel(ChannelId id);
}
