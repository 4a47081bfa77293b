/**
 * Linear algebra that the measurements and the theory stand on: look here for eigenvalues of a general matrix, eigenvalues
 * and vectors of a symmetric one, singular values, three-diagonal systems, the ground state of a well.
 *
 * <p>The solvers are our own because they must give the same bits on every platform and be interruptible: {@link
 * entrain.core.algebra.Eigenvalues} goes on in portions, so that a worker stays responsive. EJML checks them in the tests.
 */
package entrain.core.algebra;
