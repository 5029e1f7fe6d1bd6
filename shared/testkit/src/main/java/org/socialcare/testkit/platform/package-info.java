/**
 * What every platform adapter must hold, and signing as the platforms sign. It uses the JDK alone
 * besides the test library, and never the code it puts to the test.
 */
@NullMarked
package org.socialcare.testkit.platform;

import org.jspecify.annotations.NullMarked;
