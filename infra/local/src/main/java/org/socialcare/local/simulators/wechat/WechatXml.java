package org.socialcare.local.simulators.wechat;

/** Writes the flat XML of WeChat's deliveries. Not for use by several threads. */
public final class WechatXml {
    private final StringBuilder out = new StringBuilder("<xml>\n");

    public WechatXml text(String name, String value) {
        String safe = value.replace("]]>", "]]]]><![CDATA[>");
        out.append('<').append(name).append("><![CDATA[").append(safe).append("]]></");
        out.append(name).append(">\n");
        return this;
    }

    public WechatXml number(String name, String digits) {
        out.append('<').append(name).append('>').append(digits).append("</");
        out.append(name).append(">\n");
        return this;
    }

    public String build() {
        return out + "</xml>";
    }
}
