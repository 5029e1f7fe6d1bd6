package org.socialcare.platforms.wechatform;

import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.Xml;
import org.socialcare.platforms.protocol.XmlProblem;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;

/** Bodies whose form an operator chooses at the platform: XML, or JSON with the same names. */
public final class Bodies {
    private Bodies() {}

    /**
     * Reads either; the first character that can begin one of them tells which it is.
     *
     * @throws JsonProblem if it is not JSON or breaks a limit
     * @throws XmlProblem the same for XML
     */
    public static Json read(byte[] body) {
        return isXml(body) ? Xml.read(body, "xml") : Documents.delivered(body);
    }

    /** Whether the first character that can begin a document begins XML. */
    public static boolean isXml(byte[] body) {
        for (byte b : body) {
            if (b == '<') {
                return true;
            }
            if (b == '{') {
                return false;
            }
        }
        return false;
    }
}
