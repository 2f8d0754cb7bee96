/**
 * The corrections of names. Each is a {@code NamePass}; {@link communique.enrich.pass.NamePasses} holds their order
 * and checks what each leaves.
 */
package communique.enrich.pass;
