package org.socialcare.wire.notices;

import org.socialcare.domain.settings.NoticeTarget.Kind;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Where a robot listens. Only addresses of the services themselves are called: whoever may write
 * the secret must not be able to make a function call anything else.
 */
public final class Webhook {
    private static final int HTTPS = 443;

    private Webhook() {}

    /** The address, if it is one of that service; empty for mail, which has none. */
    public static Optional<URI> of(Kind kind, String text) {
        return switch (kind) {
            case WECOM ->
                    at(text, Set.of("qyapi.weixin.qq.com"), "/cgi-bin/webhook/send")
                            .filter(uri -> hasQuery(uri, "key="));
            case DINGTALK ->
                    at(text, Set.of("oapi.dingtalk.com"), "/robot/send")
                            .filter(uri -> hasQuery(uri, "access_token="));
            case FEISHU ->
                    at(
                                    text,
                                    Set.of("open.feishu.cn", "open.larksuite.com"),
                                    "/open-apis/bot/v2/hook/")
                            .filter(uri -> uri.getRawQuery() == null);
            case SLACK ->
                    at(text, Set.of("hooks.slack.com"), "/services/")
                            .filter(uri -> uri.getRawQuery() == null);
            case EMAIL -> Optional.empty();
        };
    }

    private static Optional<URI> at(String text, Set<String> hosts, String path) {
        try {
            URI uri = new URI(text.strip());
            boolean known =
                    "https".equals(uri.getScheme())
                            && uri.getHost() != null
                            && hosts.contains(uri.getHost())
                            && uri.getRawUserInfo() == null
                            && (uri.getPort() == -1 || uri.getPort() == HTTPS)
                            && uri.getRawFragment() == null
                            && uri.getRawPath().startsWith(path)
                            && uri.equals(uri.normalize());
            return known ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean hasQuery(URI uri, String beginning) {
        return uri.getRawQuery() != null && uri.getRawQuery().startsWith(beginning);
    }
}
