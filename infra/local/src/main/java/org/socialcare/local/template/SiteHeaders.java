package org.socialcare.local.template;

import java.util.Map;
import java.util.TreeMap;

/**
 * The headers a distribution adds. Strict transport security is left out: the local site has no
 * encrypted address to insist on.
 */
final class SiteHeaders {
    private SiteHeaders() {}

    static Map<String, String> read(Properties policy) {
        Map<String, String> headers = new TreeMap<>();
        Properties security =
                policy.child("ResponseHeadersPolicyConfig").child("SecurityHeadersConfig");
        Properties content = security.child("ContentSecurityPolicy");
        if (content.has("ContentSecurityPolicy")) {
            headers.put("content-security-policy", content.text("ContentSecurityPolicy").strip());
        }
        if (security.has("ContentTypeOptions")) {
            headers.put("x-content-type-options", "nosniff");
        }
        if (security.has("FrameOptions")) {
            headers.put("x-frame-options", security.child("FrameOptions").text("FrameOption"));
        }
        if (security.has("ReferrerPolicy")) {
            headers.put("referrer-policy", security.child("ReferrerPolicy").text("ReferrerPolicy"));
        }
        return headers;
    }
}
