package org.socialcare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.ports.FindRules;
import org.socialcare.domain.ports.KeepRules;
import org.socialcare.domain.rules.LiveRules;
import org.socialcare.domain.settings.Setting;
import org.socialcare.domain.settings.Team;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.contract.RulesContract;

import java.time.Duration;
import java.time.ZoneOffset;

class DynamoRulesTest extends RulesContract {
    private final DynamoSettings settings =
            new DynamoSettings(
                    LocalDynamo.client(), LocalDynamo.SETTINGS, Duration.ZERO, new TestClock());

    @Override
    protected KeepRules rules() {
        return new DynamoRules(LocalDynamo.client(), LocalDynamo.SETTINGS);
    }

    @Override
    protected FindRules live() {
        return settings;
    }

    @Test
    void rules_that_a_later_version_of_the_code_wrote_hide_nothing_else_of_the_brand() {
        var brand = Some.unique("brand");
        var save = new DynamoSaveSetting(LocalDynamo.client(), LocalDynamo.SETTINGS);
        save.save(brand, new Setting.OfBrand(brand, "Brand", ZoneOffset.UTC), 0);
        save.save(brand, new Setting.OfTeam(new Team("presales", "Before", 0)), 0);
        LocalDynamo.client()
                .putItem(
                        put ->
                                put.tableName(LocalDynamo.SETTINGS)
                                        .item(
                                                Item.of("BRAND#" + brand, "RULES#LIVE")
                                                        .with("brand", brand)
                                                        .with("kind", "rules")
                                                        .with(Item.DOCUMENT, "{\"v\":99}")
                                                        .build()));

        LocalDynamo.client()
                .putItem(
                        put ->
                                put.tableName(LocalDynamo.SETTINGS)
                                        .item(
                                                Item.of("BRAND#" + brand, RuleItems.versionKey(7))
                                                        .with(Item.VERSION, 7)
                                                        .with(Item.DOCUMENT, "{\"v\":99}")
                                                        .build()));

        assertThat(rules().versions(brand, 9)).isEmpty();
        assertThat(rules().newest(brand)).as("the next one is 8").isEqualTo(7);
        assertThat(settings.live(brand)).isEqualTo(new LiveRules.Unreadable());
        assertThat(settings.brand(brand).orElseThrow().teams()).hasSize(1);
        assertThat(settings.settings(brand)).hasSize(2);
    }
}
