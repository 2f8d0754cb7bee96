/**
 * From what was sent to the text of the article. Removes menus, comment forms, galleries and the like, line by line,
 * and says why each line was removed.
 */
package communique.enrich.clean;
