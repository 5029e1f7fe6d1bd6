package org.socialcare.local.oidc;

import org.socialcare.local.extension.DemoUser;
import org.socialcare.local.server.Response;

import java.util.List;

/** The page that asks who signs in: one button per demo user, without script. */
final class SignInPage {
    static final String STYLE =
            """
            body { font: 16px/1.5 system-ui, sans-serif; margin: 10vh auto; max-width: 22rem; padding: 0 1rem; color-scheme: light dark }
            button { display: block; width: 100%; margin: .5rem 0; padding: .7rem 1rem; font: inherit; text-align: left; cursor: pointer }
            small { display: block; opacity: .7 }
            """;

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'";

    private SignInPage() {}

    static Response show(List<DemoUser> users, String query) {
        var page =
                new StringBuilder(
                        """
                        <!doctype html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>Sign in</title>
                        <link rel="stylesheet" href="/local/oidc/style.css">
                        </head>
                        <body>
                        <h1>Sign in</h1>
                        <p>This system runs on one machine only: choose who you are.</p>
                        """);
        page.append("<form method=\"post\" action=\"/local/oidc/authorize?")
                .append(escape(query))
                .append("\">\n");
        for (DemoUser user : users) {
            page.append("<button name=\"user\" value=\"")
                    .append(escape(user.username()))
                    .append("\">")
                    .append(escape(user.name()))
                    .append("<small>")
                    .append(escape(String.join(", ", user.groups())))
                    .append("</small></button>\n");
        }
        page.append("</form>\n</body>\n</html>\n");
        return Response.text(200, "text/html; charset=utf-8", page.toString())
                .with("content-security-policy", POLICY)
                .with("cache-control", "no-store");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
