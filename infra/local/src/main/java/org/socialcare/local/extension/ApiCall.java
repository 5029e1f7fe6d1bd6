package org.socialcare.local.extension;

import java.util.Map;

/**
 * A call of a platform's API.
 *
 * @param path what follows {@code /local/platforms/{platform}}, beginning with a slash
 * @param query as sent, still encoded; empty if none
 * @param headers names in lower case
 */
public record ApiCall(
        String method, String path, String query, Map<String, String> headers, Body body) {}
