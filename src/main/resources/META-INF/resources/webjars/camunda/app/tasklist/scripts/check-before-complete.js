// Once a row of a list has been edited, form-js 1.8.7 leaves an empty error behind, and Tasklist keeps "Complete" disabled
// although nothing is wrong. "Save" checks the whole form anew and keeps a draft in this browser. So whoever moves to the
// buttons while "Complete" is disabled gets that check: either the button works, or the form shows what is missing.
function checkForm(event) {
  const buttons = event.target.closest && event.target.closest('.form-actions');
  const complete = buttons && buttons.querySelector('button[ng-click="complete()"]');
  const save = buttons && buttons.querySelector('button[ng-click^="save("]');
  if (complete && complete.disabled && save && !save.disabled) {
    save.click();
  }
}

document.addEventListener('mouseover', checkForm);
document.addEventListener('focusin', checkForm);

export default [];
