/**
 * A pack with all its layers merged: read without a fault, compiled, named by the digest of its document. How it was read
 * and analysed is not here.
 */
@NullMarked
package io.canbao.policypack.effective;

import org.jspecify.annotations.NullMarked;
