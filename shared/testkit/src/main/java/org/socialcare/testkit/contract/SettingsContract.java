package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.channel.Template;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Team;
import org.socialcare.testkit.Some;

import java.util.List;
import java.util.Set;

/** What {@link FindBrand} promises. */
public abstract class SettingsContract {
    /** The adapter, after the brand has decided this; what others decided may be there as well. */
    protected abstract FindBrand having(Brand brand);

    @Test
    void a_brand_is_found_as_it_was_decided() {
        Brand brand = brandOfItsOwn();

        assertThat(having(brand).brand(brand.id())).contains(brand);
    }

    @Test
    void an_unknown_brand_is_not_found() {
        assertThat(having(brandOfItsOwn()).brand(Some.unique("nobody"))).isEmpty();
    }

    @Test
    void a_channel_is_found_by_its_address() {
        Brand brand = brandOfItsOwn();
        Channel channel = brand.channels().getFirst();

        assertThat(having(brand).channel(channel.id())).contains(channel);
    }

    @Test
    void an_unknown_channel_is_not_found() {
        ChannelId nobodys = new ChannelId("facebook", Some.unique("nobody"));

        assertThat(having(brandOfItsOwn()).channel(nobodys)).isEmpty();
    }

    @Test
    void all_brands_are_named_once_and_in_order() {
        Brand one = brandOfItsOwn();
        Brand other = brandOfItsOwn();

        having(one);
        List<String> names = having(other).brands();

        assertThat(names).contains(one.id(), other.id()).doesNotHaveDuplicates().isSorted();
    }

    private static Brand brandOfItsOwn() {
        Brand usual = Some.brand();
        String id = Some.unique("brand");
        List<Channel> channels =
                List.of(
                        new Channel(
                                new ChannelId("facebook", id),
                                id,
                                "Page",
                                "presales",
                                true,
                                Set.of(Sign.TYPING),
                                List.of(
                                        new Template(
                                                "delivery", "en_US", "Parcel {{1}} is there.")),
                                true,
                                "office",
                                1),
                        new Channel(
                                new ChannelId("wechat", id), id, "Account", "presales", false, 3));
        return new Brand(
                id,
                "Shop " + id,
                usual.zone(),
                channels,
                List.of(
                        new Team("aftersales", "After the purchase", "office", 1),
                        new Team("presales", "Before the purchase", 1)),
                usual.agents(),
                usual.calendars(),
                usual.policies());
    }
}
