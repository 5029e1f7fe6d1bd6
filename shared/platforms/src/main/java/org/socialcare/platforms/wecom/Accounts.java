package org.socialcare.platforms.wecom;

import org.socialcare.domain.channel.Credentials;

import java.util.ArrayList;
import java.util.List;

/**
 * The customer service accounts of a channel.
 *
 * @param ids those it is limited to; empty where all of the app belong to it
 */
record Accounts(List<String> ids) {
    Accounts {
        ids = List.copyOf(ids);
    }

    static Accounts of(Credentials credentials) {
        List<String> ids = new ArrayList<>();
        for (String id : credentials.get("open_kfid").split(",")) {
            if (!id.isBlank()) {
                ids.add(id.strip());
            }
        }
        return new Accounts(ids);
    }

    /** One app's callback hears of every account that granted it access. */
    boolean has(String id) {
        return ids.isEmpty() || ids.contains(id);
    }

    /** The only one there is, or an empty string. */
    String only() {
        return ids.size() == 1 ? ids.getFirst() : "";
    }
}
