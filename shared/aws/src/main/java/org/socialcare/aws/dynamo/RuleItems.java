package org.socialcare.aws.dynamo;

import org.socialcare.domain.rules.LiveRules;
import org.socialcare.domain.rules.RuleDraft;
import org.socialcare.domain.rules.RuleTrial;
import org.socialcare.domain.rules.RuleVersion;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.rules.RuleDraftJson;
import org.socialcare.wire.rules.RuleTrialJson;
import org.socialcare.wire.rules.RuleVersionJson;
import org.socialcare.wire.shape.ShapeProblem;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;

/**
 * Rules in the table of settings. Only what is live carries the attribute {@code brand} and so
 * comes with the brand's settings; the draft, its trial and all versions are found by their keys.
 */
final class RuleItems {
    static final String VERSION_PREFIX = "RULES#VERSION#";

    /** What a trial must still be for the next state to replace it. */
    static final String MARK = "mark";

    private static final String KIND = "rules";
    private static final String LIVE = "RULES#LIVE";
    private static final String DRAFT = "RULES#DRAFT";
    private static final String TRIAL = "RULES#TRIAL";
    private static final int DIGITS = 8;

    private RuleItems() {}

    /** Whether an item of the brand's settings is its rules. */
    static boolean isLive(Map<String, AttributeValue> item) {
        return Item.maybeText(item, "kind").filter(KIND::equals).isPresent();
    }

    /** Never throws: messages are handled without rules rather than not at all. */
    static LiveRules readLive(Map<String, AttributeValue> item) {
        return maybeVersion(item)
                .<LiveRules>map(version -> new LiveRules.Known(version.set()))
                .orElseGet(LiveRules.Unreadable::new);
    }

    /** Absent where it is written in a form that this code does not know. */
    static Optional<RuleVersion> maybeVersion(Map<String, AttributeValue> item) {
        try {
            return Optional.of(readVersion(item));
        } catch (ShapeProblem | JsonProblem | IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Map<String, AttributeValue> live(String brand, RuleVersion version) {
        return item(brand, LIVE, version.set().version(), RuleVersionJson.write(version))
                .with(SettingItems.BRAND, brand)
                .with("kind", KIND)
                .build();
    }

    static Map<String, AttributeValue> version(String brand, RuleVersion version) {
        int number = version.set().version();
        return item(brand, versionKey(number), number, RuleVersionJson.write(version)).build();
    }

    static String versionKey(int number) {
        String digits = Integer.toString(number);
        return VERSION_PREFIX + "0".repeat(DIGITS - digits.length()) + digits;
    }

    static RuleVersion readVersion(Map<String, AttributeValue> item) {
        return RuleVersionJson.read(document(item));
    }

    static Map<String, AttributeValue> draftKey(String brand) {
        return Item.key(SettingItems.partition(brand), DRAFT);
    }

    static Map<String, AttributeValue> draft(String brand, RuleDraft draft) {
        return item(brand, DRAFT, draft.edit(), RuleDraftJson.write(draft)).build();
    }

    static RuleDraft readDraft(Map<String, AttributeValue> item) {
        return RuleDraftJson.read(document(item));
    }

    static Map<String, AttributeValue> trialKey(String brand) {
        return Item.key(SettingItems.partition(brand), TRIAL);
    }

    static Map<String, AttributeValue> trial(String brand, RuleTrial trial) {
        return Item.of(SettingItems.partition(brand), TRIAL)
                .with(MARK, mark(trial))
                .with(Item.DOCUMENT, JsonWriter.write(RuleTrialJson.write(trial)))
                .build();
    }

    /** How far a trial is, in a word that no other state of it has. */
    static String mark(RuleTrial trial) {
        var at = trial.at();
        return trial.id() + "#" + at.day() + "#" + at.part() + "#" + at.skip();
    }

    static RuleTrial readTrial(Map<String, AttributeValue> item) {
        return RuleTrialJson.read(document(item));
    }

    private static Item item(String brand, String key, long version, Json.Obj document) {
        return Item.of(SettingItems.partition(brand), key)
                .with(Item.VERSION, version)
                .with(Item.DOCUMENT, Packed.document(JsonWriter.write(document)));
    }

    private static Json document(Map<String, AttributeValue> item) {
        return JsonReader.read(Item.document(item, Item.DOCUMENT));
    }
}
