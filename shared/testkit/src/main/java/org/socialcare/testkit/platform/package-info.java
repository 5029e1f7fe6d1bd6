/**
 * What every platform adapter must hold, and signing as the platforms sign. The signers need the
 * JDK and the domain alone, so a simulator can use them too; nothing here uses the code it tests.
 */
@NullMarked
package org.socialcare.testkit.platform;

import org.jspecify.annotations.NullMarked;
