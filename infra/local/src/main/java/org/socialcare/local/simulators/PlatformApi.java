package org.socialcare.local.simulators;

import org.socialcare.local.extension.ApiAnswer;

import java.time.Duration;
import java.util.List;

/** The API of one platform, in its own words. Safe for concurrent use. */
public interface PlatformApi {
    /** What it takes. */
    Limits limits();

    /** Answers one call; messages to customers go through the counter. */
    ApiAnswer answer(Call call, List<PlayedAccount> accounts, Counter counter);

    /** Something happened that a platform with pages to fetch keeps for them. */
    default void acted(PlayedAccount account, Act act) {}

    /** Makes the account's present tokens useless. */
    void expireTokens(PlayedAccount account);

    /** The name of the credential that a person grants; whatever calls show descends from it. */
    String grant(PlayedAccount account);

    /** Access was taken away: everything that descends from the grant is useless. */
    default void revoked(PlayedAccount account) {
        expireTokens(account);
    }

    /** What the platform tells the brand after it took a message, and how much later. */
    List<Later> aftermath(Accepted accepted);

    /** An act that follows. */
    record Later(Duration after, Act act) {}
}
