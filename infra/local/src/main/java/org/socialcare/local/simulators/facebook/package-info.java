/** Facebook Page, played: Messenger and comments in, the Graph API's send calls out. */
@NullMarked
package org.socialcare.local.simulators.facebook;

import org.jspecify.annotations.NullMarked;
