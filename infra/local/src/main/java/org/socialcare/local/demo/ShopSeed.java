package org.socialcare.local.demo;

import org.socialcare.aws.dynamo.DynamoAnswers;
import org.socialcare.aws.dynamo.DynamoRules;
import org.socialcare.aws.dynamo.DynamoSaveSetting;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.domain.ports.KeepAnswers;
import org.socialcare.domain.ports.SaveSetting;
import org.socialcare.domain.settings.Setting;
import org.socialcare.local.extension.AwsAccess;
import org.socialcare.local.extension.Seed;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Plants the shop's settings into empty tables, by the suite's own adapter. The brand comes last:
 * as long as it is missing, the next start plants again.
 */
final class ShopSeed implements Seed {
    @Override
    public void plant(AwsAccess aws) {
        String table = aws.table("SettingsTable");
        boolean empty =
                new DynamoSettings(aws.dynamo(), table, Duration.ZERO, InstantSource.system())
                        .brands()
                        .isEmpty();
        if (empty) {
            KeepAnswers answers = new DynamoAnswers(aws.dynamo(), table);
            answers.save(Shopkeeping.BRAND, DemoArticles.rules(), 0);
            DemoArticles.all().forEach(each -> answers.save(Shopkeeping.BRAND, each, 0));
            SaveSetting save = new DynamoSaveSetting(aws.dynamo(), table);
            new DynamoRules(aws.dynamo(), table)
                    .goLive(Shopkeeping.BRAND, DemoRules.first(InstantSource.system().instant()));
            for (Setting setting : Shopkeeping.settings()) {
                save.save(Shopkeeping.BRAND, setting, 0);
            }
        }
    }
}
