package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.ports.SaveSetting.Saved;
import org.socialcare.domain.presence.PresenceUpdate;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.roster.Shift;
import org.socialcare.domain.roster.Span;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Costs;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.domain.settings.Setting;
import org.socialcare.domain.settings.Team;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.contract.SettingsContract;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class DynamoSettingsTest extends SettingsContract {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final String brand = Some.unique("brand");
    private final DynamoSaveSetting save =
            new DynamoSaveSetting(LocalDynamo.client(), LocalDynamo.SETTINGS);

    @Override
    protected FindBrand having(Brand brandToStore) {
        StoredBrand.store(brandToStore);
        return settings(LocalDynamo.client(), InstantSource.fixed(Some.NOW));
    }

    @Test
    void what_was_read_is_used_again_for_some_seconds_only() {
        TestClock clock = new TestClock();
        CountingCalls calls = new CountingCalls();
        DynamoSettings settings = settings(LocalDynamo.watchedBy(calls), clock);
        save.save(brand, new Setting.OfBrand(brand, "Old", Some.brand().zone()), 0);
        assertThat(settings.brand(brand).map(Brand::name)).contains("Old");

        save.save(brand, new Setting.OfBrand(brand, "New", Some.brand().zone()), 1);

        assertThat(settings.brand(brand).map(Brand::name)).contains("Old");
        clock.pass(FRESH);
        assertThat(settings.brand(brand).map(Brand::name)).contains("New");
        assertThat(calls.made()).containsExactly("Query", "Query");
    }

    @Test
    void a_setting_that_was_changed_meanwhile_is_not_overwritten() {
        Setting team = new Setting.OfTeam(new Team("presales", "Before", 0));
        Setting renamed = new Setting.OfTeam(new Team("presales", "Sales", 0));

        assertThat(save.save(brand, team, 0)).isEqualTo(new Saved.Done(1));
        assertThat(save.save(brand, renamed, 0)).isEqualTo(new Saved.Overtaken(1));
        assertThat(save.save(brand, renamed, 1)).isEqualTo(new Saved.Done(2));
        assertThat(save.save(brand, team, 1)).isEqualTo(new Saved.Overtaken(2));

        assertThat(settings(LocalDynamo.client(), InstantSource.fixed(Some.NOW)).settings(brand))
                .containsExactly(
                        new Versioned(new Setting.OfTeam(new Team("presales", "Sales", 2)), 2));
    }

    @Test
    void what_service_costs_is_kept_to_the_last_digit() {
        var costs = new Costs(brand, Currency.getInstance("CNY"), new BigDecimal("48000.50"), 0);

        save.save(brand, new Setting.OfCosts(costs), 0);

        var kept = new Costs(brand, costs.currency(), costs.perMonth(), 1);
        assertThat(settings(LocalDynamo.client(), InstantSource.fixed(Some.NOW)).settings(brand))
                .containsExactly(new Versioned(new Setting.OfCosts(kept), 1));
    }

    @Test
    void a_target_of_notices_is_kept_under_its_brand() {
        save.save(brand, new Setting.OfTarget(target(0)), 0);

        assertThat(settings(LocalDynamo.client(), InstantSource.fixed(Some.NOW)).settings(brand))
                .containsExactly(new Versioned(new Setting.OfTarget(target(1)), 1));
    }

    private static NoticeTarget target(long version) {
        return new NoticeTarget(
                "ops",
                "Operations",
                NoticeTarget.Kind.SLACK,
                NoticeTarget.Language.EN,
                Optional.of(Level.WARNING),
                Set.of("community"),
                true,
                version);
    }

    @Test
    void a_setting_that_does_not_exist_cannot_be_replaced() {
        Setting team = new Setting.OfTeam(new Team("presales", "Before", 0));

        assertThat(save.save(brand, team, 4)).isEqualTo(new Saved.Overtaken(0));
    }

    @Test
    void a_brand_cannot_take_another_brands_channel() {
        ChannelId id = new ChannelId("facebook", Some.unique("page"));
        save.save(brand, new Setting.OfChannel(channel(id, brand)), 0);
        String thief = Some.unique("thief");

        assertThat(save.save(thief, new Setting.OfChannel(channel(id, thief)), 0))
                .isEqualTo(new Saved.Overtaken(1));
        assertThat(save.save(thief, new Setting.OfChannel(channel(id, thief)), 1))
                .isEqualTo(new Saved.Overtaken(1));
    }

    @Test
    void a_roster_is_a_setting_that_its_brand_has() {
        String own = Some.unique("brand");
        DynamoSaveSetting save = new DynamoSaveSetting(LocalDynamo.client(), LocalDynamo.SETTINGS);
        save.save(own, new Setting.OfBrand(own, "Shop", ZoneId.of("UTC")), 0);
        Shift shift = new Shift(new Span(540, 1020), List.of());
        Roster roster =
                new Roster("lin", Map.of(DayOfWeek.MONDAY, List.of(shift)), Map.of(), List.of(), 0);

        assertThat(save.save(own, new Setting.OfRoster(roster), 0)).isEqualTo(new Saved.Done(1));

        assertThat(
                        settings(LocalDynamo.client(), InstantSource.fixed(Some.NOW))
                                .brand(own)
                                .flatMap(it -> it.roster("lin")))
                .contains(new Roster("lin", roster.week(), Map.of(), List.of(), 1));
    }

    @Test
    void who_is_present_is_no_setting() {
        new DynamoPresence(LocalDynamo.client(), LocalDynamo.SETTINGS)
                .keep(brand, new PresenceUpdate(Optional.empty(), Some.online("lin"), List.of()));

        assertThat(settings(LocalDynamo.client(), InstantSource.fixed(Some.NOW)).settings(brand))
                .isEmpty();
    }

    private static DynamoSettings settings(DynamoDbClient dynamo, InstantSource clock) {
        return new DynamoSettings(dynamo, LocalDynamo.SETTINGS, FRESH, clock);
    }

    private static Channel channel(ChannelId id, String owner) {
        return new Channel(id, owner, "Page", "presales", true, 1);
    }
}
