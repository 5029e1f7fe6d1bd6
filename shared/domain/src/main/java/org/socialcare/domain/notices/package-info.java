/**
 * What people are told about alerts and reports, in their language, as plain structured text. It
 * knows nothing of chats, mail or their markup.
 */
@NullMarked
package org.socialcare.domain.notices;

import org.jspecify.annotations.NullMarked;
