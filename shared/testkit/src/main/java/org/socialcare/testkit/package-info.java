/**
 * What tests of every module share: a clock that only moves when told, and plausible values of the
 * domain. Shipped as main code, used by tests only.
 */
@NullMarked
package org.socialcare.testkit;

import org.jspecify.annotations.NullMarked;
